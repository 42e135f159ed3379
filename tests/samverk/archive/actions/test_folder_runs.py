"""A run over folders that was cut off is taken up where it stopped, but for what has changed meanwhile."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from samverk.archive.actions.carry_out import carry_out
from samverk.archive.actions.folder_runs import begin_folder_run, import_paths
from samverk.archive.models import ImportRun, RunFile
from samverk.archive.queries.linker import make_archive_linker
from samverk.meetings.models import Item, Meeting
from tests.samverk.archive.invented import invented_minutes, write_archive

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write_archive(tmp_path / "Protokoll", 3, items=2)
    return tmp_path / "Protokoll"


@pytest.fixture
def cut_off(folder: Path) -> ImportRun:
    """A run that has done the first two of three files."""
    run = begin_folder_run([folder])
    files = [(line, folder.parent / line.path) for line in run.files.order_by("position")[:2]]
    carry_out(run, files, make_archive_linker(), jobs=1)
    return run


def states(run: ImportRun) -> list[tuple[str, str]]:
    return list(run.files.order_by("position").values_list("state", "outcome"))


def test_what_was_done_is_done_and_the_rest_follows(cut_off: ImportRun, folder: Path) -> None:
    assert states(cut_off) == [("read", "new"), ("read", "new"), ("queued", "")]

    run = import_paths([folder], now=NOW, jobs=1)

    assert (run.pk, run.state, run.ended_at) == (cut_off.pk, ImportRun.State.DONE, NOW)
    assert states(run) == [("read", "new")] * 3
    assert Meeting.objects.count() == 3


def test_what_changed_meanwhile_is_done_again_and_what_came_is_added(cut_off: ImportRun, folder: Path) -> None:
    (folder / "00001.txt").write_text(invented_minutes(1, items=3), encoding="utf-8")
    (folder / "00004.txt").write_text(invented_minutes(4, items=2), encoding="utf-8")

    run = import_paths([folder], now=NOW, jobs=1)

    assert states(run) == [("read", "changed"), ("read", "new"), ("read", "new"), ("read", "new")]
    assert (Meeting.objects.count(), Item.objects.count()) == (4, 9)


def test_a_run_of_another_kind_is_another_run(cut_off: ImportRun, folder: Path) -> None:
    run = import_paths([folder], now=NOW, jobs=1, accepts=False)

    assert run.pk != cut_off.pk
    assert RunFile.objects.filter(run=cut_off, state=RunFile.State.QUEUED).count() == 1


def test_a_run_that_ended_is_not_taken_up(folder: Path) -> None:
    first = import_paths([folder], now=NOW, jobs=1)

    second = import_paths([folder], now=NOW, jobs=1)

    assert first.pk != second.pk
    assert states(second) == [("read", "unchanged")] * 3


def test_progress_counts_every_file_once(folder: Path) -> None:
    heard: list[int] = []

    import_paths([folder], now=NOW, jobs=1, progress=heard.append)
    import_paths([folder], now=NOW, jobs=1, progress=heard.append)

    assert sum(heard) == 6
