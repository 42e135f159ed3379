"""Minutes as a Word file: what people and other programs find in it."""

import subprocess
from io import BytesIO

import docx
import pytest
from docx.oxml.ns import qn

from minutebook import read_bytes, recognise
from minutebook.compare import Change, Subject, compare
from minutebook.write import HOUSE_STYLES, about, arrange, as_docx
from tests.minutebook.write.samples import HOSTILE, SIGNING, meeting


def written(minutes, style=HOUSE_STYLES["plain"]):
    parts = arrange(minutes, style=style, signing=SIGNING).parts
    return as_docx(parts, about(minutes, style=style), look=style.look)


def opened(content):
    return docx.Document(BytesIO(content))


def saved(document):
    stored = BytesIO()
    document.save(stored)
    return stored.getvalue()


def test_every_part_has_a_style_of_its_own():
    document = opened(written(meeting()))

    shown = {paragraph.style.name: paragraph.text for paragraph in reversed(document.paragraphs)}

    assert shown == {
        "Title": "Styrelsens protokoll 3/2026",
        "Normal": "Tid/Plats: 2026-04-13 kl. 09.00-12.15, Rådhuset",
        "Etikett": "Närvarande:",
        "List Bullet": "Anna Ek, Brohult, ordförande",
        "Heading 1": "§ 1 Budget 2027",
        "Att-sats": "att fastställa budgeten",
    }


def test_the_file_says_what_it_is_and_in_which_language():
    document = opened(written(meeting()))
    told = document.core_properties
    languages = {language.get(qn("w:val")) for language in document.styles.element.iter(qn("w:lang"))}

    assert (told.title, told.author, told.language, told.created.date().isoformat(), languages) == (
        "Styrelsens protokoll 3/2026",
        "Styrelsen",
        "sv-SE",
        "2026-04-13",
        {"sv-SE"},
    )


def test_who_signs_stands_in_a_table_with_a_head():
    (table,) = opened(written(meeting())).tables

    heads = [row._tr.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None for row in table.rows]
    cells = [[cell.text for cell in row.cells] for row in table.rows]

    assert heads == [True, False, False]
    assert cells == [["Roll", "Namn"], ["Ordförande", "Anna Ek"], ["Justerare", "Bo Ås"]]


def test_the_same_minutes_give_the_same_bytes():
    assert written(meeting()) == written(meeting())


def test_bold_houses_print_the_opening_of_a_clause_in_bold():
    document = opened(written(meeting(), HOUSE_STYLES["bold"]))

    clauses = [paragraph for paragraph in document.paragraphs if paragraph.style.name == "Att-sats"]

    assert [[(run.text, run.style.name) for run in clause.runs] for clause in clauses[:2]] == [
        [("att", "Strong"), (" fastställa budgeten", "Default Paragraph Font")],
        [("samt att", "Strong"), (" avgiften är oförändrad.", "Default Paragraph Font")],
    ]


def test_a_file_that_was_edited_in_a_word_processor_tells_what_was_edited():
    document = opened(written(meeting()))
    for paragraph in document.paragraphs:
        if paragraph.text == "att fastställa budgeten":
            paragraph.runs[0].text = "att fastställa budgeten för 2027"
        if paragraph.text == "Avgiften föreslås bli oförändrad.":
            paragraph.insert_paragraph_before("Ekonomin är god.")

    found = compare(meeting(), recognise(read_bytes(saved(document), "minutes.docx")))

    assert [(one.subject, one.change, one.was, one.now) for one in found] == [
        (Subject.TEXT, Change.ADDED, "", "Ekonomin är god."),
        (Subject.CLAUSE, Change.CHANGED, "att fastställa budgeten", "att fastställa budgeten för 2027"),
    ]


@pytest.mark.office
@pytest.mark.parametrize("name", ["plain", "bold"])
def test_an_office_program_opens_it_and_keeps_every_word(name, tmp_path):
    (tmp_path / "minutes.docx").write_bytes(written(meeting(), HOUSE_STYLES[name]))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", tmp_path, tmp_path / "minutes.docx"]

    subprocess.run(command, check=True, capture_output=True, timeout=120)

    text = " ".join(read_bytes((tmp_path / "minutes.pdf").read_bytes(), "minutes.pdf").text.split())
    assert f"att godkänna {HOSTILE} slut" in text
    assert "Underskrifterna kontrolleras på: https://samverk.example/kontroll" in text
