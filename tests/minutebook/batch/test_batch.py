"""Many files at once: in order, with what went wrong beside what went right."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from minutebook.batch import Outcome, read_many
from minutebook.errors import UnreadableFile
from tests.minutebook.batch.work import first_words
from tests.minutebook.read.files import pdf_file, picture_of


def files(folder: Path, *words: str) -> list[Path]:
    paths = [folder / f"{number}.txt" for number in range(len(words))]
    for path, word in zip(paths, words, strict=True):
        path.write_text(word)
    return paths


def told(outcomes: Iterator[Outcome[str]]) -> list[str]:
    return [str(outcome.error) if outcome.error else str(outcome.result) for outcome in outcomes]


@pytest.mark.parametrize("jobs", [1, 2])
def test_outcomes_come_in_the_order_of_the_files(tmp_path: Path, jobs: int) -> None:
    words = [f"ord {number}" for number in range(40)]
    paths = files(tmp_path, *words)

    outcomes = list(read_many(paths, jobs, first_words))

    assert [(outcome.path, outcome.result, outcome.error) for outcome in outcomes] == [
        (path, word, None) for path, word in zip(paths, words, strict=True)
    ]


def test_one_bad_file_stops_nothing(tmp_path: Path) -> None:
    paths = files(tmp_path, "ett", "dies", "fails", "", "två", "hangs", "explodes", "tre")

    outcomes = told(read_many([*paths, tmp_path / "missing.txt"], 2, first_words, seconds=1.0))

    assert outcomes == [
        "ett",
        "crashed: exit -6",
        "crashed: ValueError: no such thing",
        "empty",
        "två",
        "too-slow: 1 s",
        "too-large: memory",
        "tre",
        "cannot-open: No such file or directory",
    ]


def test_paths_are_taken_no_faster_than_outcomes(tmp_path: Path) -> None:
    paths = files(tmp_path, *("ord" for _ in range(100)))
    taken: list[Path] = []

    def slowly() -> Iterator[Path]:
        for path in paths:
            taken.append(path)
            yield path

    outcomes = read_many(slowly(), 2, first_words)
    first = next(outcomes)
    outcomes.close()

    assert first.result == "ord"
    assert len(taken) <= 16


def test_no_files_need_no_process() -> None:
    assert list(read_many([], 2, first_words)) == []


def test_an_error_travels_whole_between_processes(tmp_path: Path) -> None:
    path = tmp_path / "a.bin"
    path.write_bytes(bytes(range(256)) * 40)

    (outcome,) = read_many([path], 1, first_words)

    assert isinstance(outcome.error, UnreadableFile)
    assert (outcome.error.code, outcome.error.detail) == ("binary", "")


@pytest.mark.ocr
def test_another_program_has_its_own_time_and_memory(tmp_path: Path) -> None:
    path = tmp_path / "scan.png"
    path.write_bytes(picture_of(pdf_file('#set page("a4")\nProtokoll')))

    (outcome,) = read_many([path], 1, first_words, seconds=0.2, memory=50_000_000)

    assert (outcome.result, outcome.error) == ("Protokoll", None)
