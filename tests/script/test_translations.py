"""The checker of translations finds what is wrong, and leaves alone what is right."""

import pytest

from script import translations
from tests.house.files import ROOT

HEAD = """msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"

"""
TEMPLATE = '{% load i18n %}<p>{% translate "Save" %}</p>{% blocktranslate %}Hello {{ name }}{% endblocktranslate %}'


@pytest.fixture
def room(tmp_path, monkeypatch):
    """Return a function that furnishes a room and tells what is wrong with it."""
    monkeypatch.setattr(translations, "SOURCE", tmp_path)

    def furnish(catalogue, template=TEMPLATE, name="hall"):
        folder = tmp_path / "samverk" / name
        (folder / "templates").mkdir(parents=True)
        (folder / "locale/sv/LC_MESSAGES").mkdir(parents=True)
        (folder / "apps.py").write_text("")
        (folder / "templates/page.html").write_text(template)
        (folder / "locale/sv/LC_MESSAGES/django.po").write_text(HEAD + catalogue)
        return list(translations.check(tmp_path))

    return furnish


RIGHT = 'msgid "Save"\nmsgstr "Spara"\n\nmsgid "Hello %(name)s"\nmsgstr "Hej %(name)s"\n\n'


def test_a_room_whose_sentences_are_all_translated_is_in_order(room):
    assert room(RIGHT) == []


@pytest.mark.parametrize(
    ("catalogue", "words"),
    [
        (RIGHT.replace('"Spara"', '""'), "'Save' has no Swedish"),
        (RIGHT.replace('msgid "Save"', '#, fuzzy\nmsgid "Save"'), "'Save' has no Swedish"),
        (RIGHT + 'msgid "Gone"\nmsgstr "Borta"\n', "'Gone' is translated but said nowhere"),
        (RIGHT.replace("Hej %(name)s", "Hej %(namn)s"), "%(name)s, %(namn)s stands in one language only"),
    ],
)
def test_what_is_wrong_is_told_once(room, catalogue, words):
    mistakes = room(catalogue)

    assert len(mistakes) == 1
    assert words in mistakes[0]


def test_a_plural_needs_both_forms(room):
    template = "{% load i18n %}{% blocktranslate count n=n %}One{% plural %}{{ n }} many{% endblocktranslate %}"

    mistakes = room('msgid "One"\nmsgid_plural "%(n)s many"\nmsgstr[0] "En"\nmsgstr[1] ""\n', template)

    assert mistakes == ["samverk/hall/templates/page.html:1: 'One' has no Swedish in samverk/hall"]


def test_one_text_has_one_translation_over_all_rooms(room):
    room(RIGHT, name="attic")

    mistakes = room(RIGHT.replace("Spara", "Lagra"), name="hall")

    assert mistakes == ["samverk/hall: 'Save' is translated otherwise in samverk/attic; one text has one translation"]


def test_compile_writes_what_django_reads(room, tmp_path):
    room(RIGHT)
    compiled = tmp_path / "samverk/hall/locale/sv/LC_MESSAGES/django.mo"

    translations.compile_catalogues(tmp_path)
    first = compiled.stat().st_mtime_ns
    translations.compile_catalogues(tmp_path)

    assert compiled.read_bytes()[:4] == b"\xde\x12\x04\x95"
    assert compiled.stat().st_mtime_ns == first


def test_the_house_itself_is_looked_at():
    assert translations.SOURCE == ROOT / "src"
