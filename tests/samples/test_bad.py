"""The bad folder: each of its files is refused or read for what it is, and nothing is invented."""

from pathlib import Path

import pytest

from minutebook import UnreadableFile, read_file, recognise
from samples.build.bad import HUGE_BYTES, make_bad_folder

REFUSED = {
    "2017-12-15-trasig.pdf",
    "2018-02-01-tom.docx",
    "2018-03-01-bomb.docx",
    "2018-04-01-stor.pdf",
    "2018-05-01-avbruten.docx",
    "2018-06-01-hemlig.pdf",
    "2018-07-01-nyfiken.docx",
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("bad")
    make_bad_folder(path)
    return path


def test_the_folder_holds_what_it_says(tmp_path: Path) -> None:
    told = make_bad_folder(tmp_path / "bad")

    assert sorted(told) == sorted(path.name for path in (tmp_path / "bad").iterdir())
    assert sorted(told) == sorted([*REFUSED, "semesterbild.png", "sommaren.txt", "2017-12-15-skript.html"])


def test_the_huge_file_is_huge_and_the_others_are_not(folder: Path) -> None:
    sizes = {path.name: path.stat().st_size for path in folder.iterdir()}

    assert sizes.pop("2018-04-01-stor.pdf") == HUGE_BYTES
    assert max(sizes.values()) < 1_000_000


@pytest.mark.parametrize("name", sorted(REFUSED))
def test_what_is_no_document_is_refused(folder: Path, name: str) -> None:
    with pytest.raises(UnreadableFile):
        read_file(folder / name)


def test_prose_holds_no_decision(folder: Path) -> None:
    minutes = recognise(read_file(folder / "sommaren.txt"))

    assert (minutes.is_minutes, minutes.items, minutes.unnumbered_clauses) == (False, (), ())


@pytest.mark.ocr
def test_a_picture_without_words_holds_no_text(folder: Path) -> None:
    with pytest.raises(UnreadableFile):
        read_file(folder / "semesterbild.png")


def test_a_script_says_nothing(folder: Path) -> None:
    minutes = recognise(read_file(folder / "2017-12-15-skript.html"))

    assert [clause.text.rstrip(".") for item in minutes.items for clause in item.clauses] == ["att godkänna årshjulet"]
    assert "999" not in minutes.text
