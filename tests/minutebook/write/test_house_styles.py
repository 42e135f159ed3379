"""The styles of the houses, each as it is written."""

import pytest

from minutebook.read import read_bytes
from minutebook.recognise import recognise
from minutebook.write import HOUSE_STYLES, SigningPage, arrange, as_html, as_markdown, as_text
from tests.minutebook.write.making import clause, fact, item, quote
from tests.minutebook.write.samples import SIGNING, meeting

WRITTEN = {
    "protocol": """Styrelsens protokoll 3/2026

Tid/Plats: 260413 kl. 09.00-12.15, Rådhuset

Närvarande: Anna Ek, Brohult, ordförande; Bo Ås, Örnabo.

Anmält förhinder: Per Al, Åbynäs.

1. Budget 2027

Avgiften föreslås bli oförändrad.

Beslut:
att fastställa budgeten
samt att avgiften är oförändrad.
""",
    "meeting-decides": """Styrelsens protokoll 3/2026

Plats och tid: Den 13 april 2026 09.00-12.15, Rådhuset

Närvarande tjänstepersoner:
- Anna Ek, Brohult, ordförande
- Bo Ås, Örnabo

Anmält förhinder:
- Per Al, Åbynäs

1. Budget 2027

Avgiften föreslås bli oförändrad.

Mötet beslutar
att fastställa budgeten
att avgiften är oförändrad.
""",
    "committee": """Sammanträdesprotokoll 3/2026

Nämnd: Styrelsen

Plats och tid: 2026-04-13 klockan 09.00-12.15, Rådhuset

Beslutande:
- Anna Ek, Brohult, ordförande
- Bo Ås, Örnabo

Frånvarande ledamöter:
- Per Al, Åbynäs

§ 1 Budget 2027

Ärendebeskrivning:

Avgiften föreslås bli oförändrad.

Beslut
att fastställa budgeten
att avgiften är oförändrad.
""",
}
WRITTEN["bold"] = WRITTEN["protocol"]


def short(**said):
    """Return the meeting with one item and no signatures."""
    told = meeting().items[0]
    alone = item(1, told.title, background=told.background, clauses=told.clauses)
    return meeting(**({"items": (alone,), "signatories": ()} | said))


@pytest.mark.parametrize("name", WRITTEN)
def test_a_house_writes_its_own_words(name):
    assert as_text(arrange(short(), style=HOUSE_STYLES[name]).parts) == WRITTEN[name]


def test_every_style_is_named_once():
    assert [style.name for style in HOUSE_STYLES.values()] == list(HOUSE_STYLES)


@pytest.mark.parametrize(
    ("name", "markdown", "html"),
    [
        ("bold", r"## **1\. Budget 2027**", "<li><strong>samt att</strong> avgiften är oförändrad.</li>"),
        ("protocol", r"## 1\. Budget 2027", "<li>samt att avgiften är oförändrad.</li>"),
    ],
)
def test_bold_is_a_matter_of_looks(name, markdown, html):
    style = HOUSE_STYLES[name]
    parts = arrange(short(), style=style).parts

    assert markdown in as_markdown(parts, look=style.look).splitlines()
    assert html in as_html(parts, look=style.look).splitlines()


def test_a_clause_that_stands_alone_needs_no_joiner():
    alone = short(items=(item(1, "Budget", clauses=(clause("att a"),)),))

    assert "samt" not in as_text(arrange(alone, style=HOUSE_STYLES["protocol"]).parts)


def test_six_figures_are_for_this_century():
    old = short(date=fact(meeting().date.value.replace(year=1931)))

    assert "1931-04-13" in as_text(arrange(old, style=HOUSE_STYLES["protocol"]).parts)


def test_a_section_has_a_heading_above_its_first_item():
    told = [item(number, f"Fråga {number}", section="Ärenden och beredning") for number in (1, 2)]

    text = as_text(arrange(short(items=(*told, item(3, "Fråga 3")))).parts)
    read = recognise(read_bytes(text.encode(), "minutes.txt"))

    assert text.count("Ärenden och beredning") == 1
    assert [(one.title, one.background) for one in read.items] == [(f"Fråga {number}", ()) for number in (1, 2, 3)]


def test_the_signing_page_says_who_signs_where_it_is_looked_at():
    end = as_text(arrange(meeting(preamble=(quote("Hej."),)), signing=SIGNING).end)

    assert end == (
        "Underskrifter\n\n"
        "Protokollet undertecknas elektroniskt av dem som står i tabellen. Underskrifterna syns inte på sidan; de "
        "ligger i filen.\n\n"
        "Underskrifterna kontrolleras på: https://samverk.example/kontroll\n\n"
        "Roll\tNamn\nOrdförande\tAnna Ek\nJusterare\tBo Ås\n"
    )


def test_who_is_not_on_the_signing_page_keeps_the_line_below_the_text():
    parts = arrange(meeting(), signing=SigningPage(SIGNING.signers[:1])).end

    assert next(part.text for part in parts) == "Bo Ås"
