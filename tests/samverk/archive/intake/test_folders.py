"""Files are walked in a fixed order, under names that begin with the folder that was named."""

from pathlib import Path

import pytest

from samverk.archive.intake.folders import files_under


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("A/b/2.txt", "A/b/1.txt", "A/a.txt", "A/.git/x", "A/~$a.docx", "B/A/3.txt"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    return tmp_path


def test_a_folder_is_walked_in_order_without_hidden_files_and_locks(folder: Path) -> None:
    assert list(files_under([folder / "A"])) == [
        ("A/a.txt", folder / "A/a.txt"),
        ("A/b/1.txt", folder / "A/b/1.txt"),
        ("A/b/2.txt", folder / "A/b/2.txt"),
    ]


def test_a_file_goes_by_its_own_name(folder: Path) -> None:
    assert list(files_under([folder / "A/a.txt"])) == [("a.txt", folder / "A/a.txt")]


def test_two_folders_of_one_name_are_told_apart_by_where_they_lie(folder: Path) -> None:
    names = [name for name, _ in files_under([folder / "B/A", folder / "A"])]

    whole = folder.as_posix().lstrip("/")
    assert names == [f"{whole}/A/a.txt", f"{whole}/A/b/1.txt", f"{whole}/A/b/2.txt", f"{whole}/B/A/3.txt"]


def test_what_is_named_twice_is_walked_once(folder: Path) -> None:
    assert len(list(files_under([folder / "A", folder / "A"]))) == 3
