"""The texts of the archive: whole, in step with what was built from them, and true in themselves."""

import json
import re
from datetime import date
from pathlib import Path

import pytest

from minutebook.model.clause import Kind
from samples.build.markup import CLAUSE, NAME, Text, plain, read_text
from samples.build.markup import Kind as LineKind
from samples.build.page import as_html
from samples.build.plain import as_markdown, as_txt, tables
from samples.build.truth import TASK, expected

SAMPLES = Path(__file__).parents[2] / "samples"
TEXTS = [read_text(path) for path in sorted((SAMPLES / "texts").glob("*.txt"))]
BUILDERS = {"txt": as_txt, "md": as_markdown, "html": as_html}
PLAIN = [text for text in TEXTS if text.head["format"] in BUILDERS]
SATURDAY = 5
SUM = re.compile(r"Summa|Total projektbudget")
NUMBER = re.compile(r"\d[\d ]*(?= kr|$)")

each_text = pytest.mark.parametrize("text", TEXTS, ids=lambda text: text.name)


def file_of(text: Text) -> Path:
    return SAMPLES / "archive" / text.name[:4] / f"{text.name}.{text.head['format']}"


@each_text
def test_expected_says_what_the_author_marked(text: Text) -> None:
    truth = json.loads((SAMPLES / "expected" / f"{text.name}.json").read_text(encoding="utf-8"))

    assert truth == json.loads(json.dumps(expected(text)))


@each_text
def test_archive_holds_each_text(text: Text) -> None:
    assert file_of(text).stat().st_size > 0


@pytest.mark.parametrize("text", PLAIN, ids=lambda text: text.name)
def test_plain_files_are_what_is_built_from_their_texts(text: Text) -> None:
    built = BUILDERS[text.head["format"]](text)

    assert file_of(text).read_bytes() == built


@each_text
def test_meetings_are_on_working_days_named_by_the_file(text: Text) -> None:
    held_on = date.fromisoformat(text.head["date"])

    assert held_on.weekday() < SATURDAY
    assert text.name.startswith(text.head["date"])


@each_text
def test_kinds_are_known(text: Text) -> None:
    marked = {kind for line in text.lines for match in CLAUSE.finditer(line.text) for kind in match["kinds"].split("/")}

    assert marked - set(Kind) - {TASK} == set()


@each_text
def test_no_mark_is_left_in_the_words(text: Text) -> None:
    words = [plain(part) for line in text.lines for part in (line.text, *line.cells)]

    assert [part for part in words if re.search(r"\[\[|\]\]|\{[+*~-]|<<|>>|\*\*", part)] == []


@each_text
def test_nobody_stands_twice_in_the_lists(text: Text) -> None:
    names = [match["name"] for line in text.lines for part in (line.text, *line.cells) for match in NAME.finditer(part)]

    assert sorted(set(names)) == sorted(names)


@each_text
def test_tables_with_a_sum_add_up(text: Text) -> None:
    for group in tables(text.lines):
        if group[0].kind is not LineKind.ROW or not SUM.match(group[-1].cells[0]):
            continue
        columns = list(zip(*(row.cells for row in group[:-1] if not row.head), strict=True))
        for told, column in zip(group[-1].cells[1:], columns[1:], strict=True):
            assert numbers([told]) == sum_of(column), text.name


def sum_of(column: tuple[str, ...]) -> list[int]:
    marks = column.count("X")
    return [sum(numbers(column)) or marks]


def numbers(cells: list[str] | tuple[str, ...]) -> list[int]:
    found = (NUMBER.search(cell.replace("kr", " kr")) for cell in cells)
    return [int(match[0].replace(" ", "")) for match in found if match]


def test_every_format_and_house_style_is_there() -> None:
    formats = {text.head["format"] for text in TEXTS}
    styles = {text.head["style"] for text in TEXTS}

    assert formats == {"txt", "md", "html", "docx", "odt", "pdf", "png", "rtf", "doc"}
    assert styles == {"running", "lines", "committee", "network", "short", "notes", "table"}


def test_the_years_are_covered() -> None:
    assert {text.name[:4] for text in TEXTS} == {str(year) for year in range(2017, 2025)}
