"""Minutes as PDF, looked at by other programs than the one that wrote them."""

import json
import re
import shutil
import subprocess
from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest

from minutebook import minutes_in, read_bytes
from minutebook.model.schema import json_schema, to_json
from minutebook.write import HOUSE_STYLES, PLAIN, about, arrange, as_pdf
from tests.minutebook.write.making import clause, fact, item, quote
from tests.minutebook.write.samples import HOSTILE, SIGNING, meeting

XMP = re.compile(r"<(pdfaid:part|pdfaid:conformance|pdfuaid:part)>(\w+)<")


def written(minutes, *, style=PLAIN, signing=None):
    parts = arrange(minutes, style=style, signing=signing).parts
    return as_pdf(parts, about(minutes, style=style), look=style.look, carrying=minutes)


def asked(tmp_path, pdf, program, *options):
    """Return what a program of Poppler says of a file."""
    path = tmp_path / "minutes.pdf"
    path.write_bytes(pdf)
    return subprocess.run([program, *options, path], check=True, capture_output=True).stdout.decode("utf-8", "replace")


needs_poppler = pytest.mark.skipif(shutil.which("pdfinfo") is None, reason="poppler-utils is not installed")


@pytest.mark.parametrize("style", HOUSE_STYLES.values(), ids=HOUSE_STYLES)
def test_one_file_says_that_it_is_for_the_archive_and_for_everybody(style, tmp_path):
    pdf = written(meeting(), style=style, signing=SIGNING)

    with pikepdf.open(BytesIO(pdf)) as opened:
        stated = XMP.findall(opened.Root.Metadata.read_bytes().decode())
        language, marked = str(opened.Root.Lang), bool(opened.Root.MarkInfo.Marked)

    assert sorted(stated) == [("pdfaid:conformance", "A"), ("pdfaid:part", "3"), ("pdfuaid:part", "1")]
    assert (language, marked) == ("sv-SE", True)


@needs_poppler
def test_title_author_and_day_are_those_of_the_minutes(tmp_path):
    told = dict(
        line.split(":", 1)
        for line in asked(tmp_path, written(meeting()), "pdfinfo", "-rawdates").splitlines()
        if ":" in line
    )

    shown = {key: told[key].strip() for key in ("Title", "Author", "Subject", "Tagged", "CreationDate", "JavaScript")}
    assert shown == {
        "Title": "Styrelsens protokoll 3/2026",
        "Author": "Styrelsen",
        "Subject": "Rådhuset",
        "Tagged": "yes",
        "CreationDate": "D:20260413000000Z",
        "JavaScript": "no",
    }


@needs_poppler
def test_headings_leave_no_level_out_and_tables_have_heads(tmp_path):
    parted = item(
        4, "Val", clauses=(clause("att välja Bo"), clause("att välja Per", "Ersättare")), section="Noteringar"
    )
    minutes = meeting(items=(item(3, "Budget"), parted))

    structure = asked(tmp_path, written(minutes, signing=SIGNING), "pdfinfo", "-struct-text")

    tags = re.findall(r"^ *(H\d|Table|TH|TD|L)\b", structure, re.MULTILINE)
    assert tags == [
        "H1", "L", "L", "H2", "H2", "H3", "L", "H4", "L", "H2", "Table", "TH", "TH", "TD", "TD", "TD", "TD",
    ]  # fmt: skip


def test_bookmarks_lead_to_every_item():
    with pikepdf.open(BytesIO(written(meeting()))) as opened, opened.open_outline() as outline:
        (title,) = outline.root
        titles = [entry.title for entry in title.children]

    assert titles == ["§ 1 Budget 2027", f"§ 2 Fråga {HOSTILE} slut", "§ 3 Övriga frågor"]


def test_the_form_is_attached_as_the_source_of_the_pages():
    with pikepdf.open(BytesIO(written(meeting()))) as opened:
        (attached,) = opened.Root.AF
        relationship, name = str(attached.AFRelationship), str(attached.UF)
        form = json.loads(attached.EF.F.read_bytes())

    assert (relationship, name) == ("/Source", "protokoll.json")
    assert {**form, "printed": None} == {**to_json(meeting()), "printed": None}
    assert form["schema"] == json_schema()["properties"]["schema"]["const"]


@needs_poppler
def test_another_program_finds_the_attached_form(tmp_path):
    assert "1: protokoll.json" in asked(tmp_path, written(meeting()), "pdfdetach", "-list")


@needs_poppler
def test_whatever_is_written_stands_on_the_page_as_it_is(tmp_path):
    text = " ".join(asked(tmp_path, written(meeting()), "pdftotext", "-layout", "-nopgbrk").split())

    # The last argument of pdftotext is the file, and its text goes beside it.
    text = text or " ".join((tmp_path / "minutes.txt").read_text(encoding="utf-8").split())
    assert f"att godkänna {HOSTILE} slut" in text


def test_the_same_minutes_give_the_same_bytes():
    assert written(meeting(), signing=SIGNING) == written(meeting(), signing=SIGNING)


def test_other_minutes_give_other_bytes():
    assert written(meeting()) != written(meeting(place=fact("Folkets hus")))


def test_minutes_of_which_nothing_is_known_make_a_file():
    minutes = meeting(body=None, number=None, date=None, start=None, end=None, place=None, attendees=(), items=())

    assert minutes_in(read_bytes(written(minutes), "minutes.pdf")) == minutes


@pytest.mark.parametrize(
    "text", ["Förslaget 你好 antas.", "Anmäل\u062at förhinder \U0001f600", "a\u202eb\u00adc", "\ue000"]
)
def test_letters_that_no_typeface_has_do_not_stop_a_file_and_come_back(text):
    minutes = meeting(items=(item(1, "Fråga", background=(quote(text),)),))

    assert minutes_in(read_bytes(written(minutes), "minutes.pdf")) == minutes


def test_a_hundred_pages_come_back():
    paragraph = quote("Sekretariatet har berett ärendet tillsammans med kommunerna. " * 40)
    minutes = meeting(items=tuple(item(number, "Fråga", background=(paragraph,) * 2) for number in range(1, 101)))

    document = read_bytes(written(minutes), "minutes.pdf")

    assert document.source.pages > 60
    assert minutes_in(document) == minutes


def test_without_minutes_to_carry_nothing_is_attached():
    minutes = meeting()

    with pikepdf.open(BytesIO(as_pdf(arrange(minutes).parts, about(minutes)))) as opened:
        assert "/AF" not in opened.Root


def test_what_is_not_in_the_minutes_is_not_in_the_file():
    secret = item(9, "Hemlig upphandling", clauses=(clause("att hemlighålla priset"),))
    whole = meeting(items=(*meeting().items, secret))
    public = replace(whole, items=whole.items[:-1])

    with pikepdf.open(BytesIO(written(public))) as opened:
        streams = b"".join(one.read_bytes() for one in opened.objects if isinstance(one, pikepdf.Stream))

    assert (b"Hemlig" in streams, b"hemligh" in streams) == (False, False)
