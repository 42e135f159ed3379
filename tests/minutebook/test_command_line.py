"""The commands, run as a person would run them."""

import io
import json
from pathlib import Path

import pytest

from minutebook.command_line import files_of, main
from minutebook.model.schema import from_json

MINUTES = """Samrådsgruppens protokoll 2/2021

Tid/Plats: 2021-05-04 kl. 09.00-10.00, Rådhuset

Närvarande: Anna Ek, Storvik, Bo Alm, Norrsele

1. Budget

Beslut:

att godkänna budgeten.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "in" / "deep").mkdir(parents=True)
    (tmp_path / "in" / "one.txt").write_text(MINUTES, encoding="utf-8")
    (tmp_path / "in" / "deep" / "one.txt").write_text(MINUTES, encoding="utf-8")
    (tmp_path / "in" / ".hidden").write_text("x", encoding="utf-8")
    return tmp_path


def run(*arguments: str) -> tuple[int, str, str]:
    out, err = io.StringIO(), io.StringIO()
    code = main(arguments, out, err)
    return code, out.getvalue(), err.getvalue()


def test_folders_are_walked_and_files_of_one_name_kept_apart(folder: Path) -> None:
    code, out, err = run("read", str(folder / "in"), "--out", str(folder / "out"), "--jobs", "1")

    assert (code, out, err) == (0, "", "")
    assert sorted(path.name for path in (folder / "out").iterdir()) == ["one-2.json", "one.json"]


def test_one_file_is_printed_as_the_published_form(folder: Path) -> None:
    code, out, _ = run("read", str(folder / "in" / "one.txt"))

    form = json.loads(out)
    assert (code, form["number"], [item["title"] for item in form["items"]]) == (0, "2/2021", ["Budget"])
    assert from_json(form).items[0].clauses[0].text == "att godkänna budgeten."


def test_an_unreadable_file_is_told_and_the_others_go_on(folder: Path) -> None:
    (folder / "in" / "empty.txt").write_bytes(b"")

    code, _, err = run("read", str(folder / "in"), "--out", str(folder / "out"), "--jobs", "1")

    assert (code, err) == (1, f"{folder / 'in' / 'empty.txt'}: it holds nothing.\n")
    assert sorted(path.name for path in (folder / "out").iterdir()) == ["one-2.json", "one.json"]


def test_minutes_are_printed_for_a_person(folder: Path) -> None:
    code, out, _ = run("read", str(folder / "in" / "one.txt"), "--format", "text")

    assert code == 0
    assert out.splitlines()[1:] == [
        "  body: Samrådsgruppen",
        "  number: 2/2021",
        "  date: 2021-05-04",
        "  start: 09:00",
        "  end: 10:00",
        "  place: Rådhuset",
        "  present: Anna Ek (Storvik); Bo Alm (Norrsele)",
        "  1 Budget",
        "    * att godkänna budgeten. [approve]",
    ]


def test_coverage_tells_the_share_that_was_understood(folder: Path) -> None:
    code, out, _ = run("coverage", str(folder / "in"), "--jobs", "1")

    assert (code, out.splitlines()[-1]) == (0, " 100.0%  2 files")


def test_the_schema_is_printed() -> None:
    code, out, _ = run("schema")

    assert (code, json.loads(out)["type"]) == (0, "object")


def test_a_file_named_twice_is_read_once(folder: Path) -> None:
    path = folder / "in" / "one.txt"

    assert list(files_of([path, path, folder / "in"])) == [path, folder / "in" / "deep" / "one.txt"]
