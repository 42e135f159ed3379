"""Files that come through a page are stored first and read in the background, by one worker or by several."""

import threading
from datetime import UTC, datetime

import pytest
from django.db import connection
from django_tasks_db.models import DBTaskResult

from samverk.accounts.models import User
from samverk.archive.actions.bring_files import bring_file, open_run, start_run
from samverk.archive.actions.queue_run import PACK, queue_run, take_up_runs
from samverk.archive.actions.read_brought import read_brought
from samverk.archive.models import ImportRun, RunFile
from samverk.archive.queries.run_report import run_progress, run_report
from samverk.meetings.models import Clause, Meeting
from samverk.records.models import StoredFile
from samverk.records.queries import content_of
from samverk.records.refusal import RuleBroken
from samverk.site.background import HouseWorker
from tests.samverk.archive.invented import invented_minutes

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)


def files(count: int) -> list[tuple[str, bytes | None]]:
    return [(f"Protokoll/{number}.txt", invented_minutes(number, items=2).encode()) for number in range(1, count + 1)]


def lines_of(run: ImportRun) -> list[tuple[str, str, str, str]]:
    return list(run.files.values_list("path", "state", "outcome", "code"))


@pytest.mark.django_db
def test_files_are_stored_byte_for_byte_before_they_are_read(secretary: User) -> None:
    run = open_run(by=secretary)

    line = bring_file(run, "Protokoll/1.txt", b"Protokoll \xff")

    assert line.stored_file is not None
    assert content_of(line.stored_file) == b"Protokoll \xff"
    assert (line.position, line.state, run.state) == (1, RunFile.State.QUEUED, ImportRun.State.QUEUED)


@pytest.mark.django_db
def test_two_files_of_one_name_are_both_brought(secretary: User) -> None:
    run = open_run(by=secretary)

    paths = [bring_file(run, "minutes.txt", content).path for content in (b"one", b"two", b"three")]

    assert paths == ["minutes.txt", "minutes.txt (2)", "minutes.txt (3)"]


@pytest.mark.django_db
def test_a_file_too_large_to_be_taken_is_noted_and_not_stored(secretary: User) -> None:
    run = open_run(by=secretary)

    bring_file(run, "huge.pdf", None, size=200_000_000)

    assert lines_of(run) == [("huge.pdf", "unreadable", "", "too-large")]
    assert StoredFile.objects.count() == 0


@pytest.mark.django_db
def test_nothing_is_brought_into_a_run_that_is_under_way(secretary: User) -> None:
    run = start_run(files(1), by=secretary)

    with pytest.raises(RuleBroken, match="already-settled"):
        bring_file(run, "late.txt", b"late")
    with pytest.raises(RuleBroken, match="already-settled"):
        queue_run(run)


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_a_worker_reads_the_run_and_ends_it(secretary: User) -> None:
    run = start_run([*files(2), ("empty.txt", b""), ("huge.pdf", None)], by=secretary)
    assert run_progress(run) == (1, 4)

    HouseWorker(batch=True).run()

    run.refresh_from_db()
    assert (run.state, run_progress(run)) == (ImportRun.State.DONE, (4, 4))
    report = run_report(run)
    assert (report.new, report.read, report.clauses_inserted, report.failed) == (2, 2, Clause.objects.count(), 2)
    assert [(file.path, file.code) for file in report.unreadable] == [("empty.txt", "empty"), ("huge.pdf", "too-large")]


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_a_run_is_queued_in_packs_and_a_run_without_work_is_ended(secretary: User) -> None:
    many = start_run([(f"{number}.txt", b"x%d" % number) for number in range(PACK + 1)], by=secretary)
    none = start_run([("huge.pdf", None)], by=secretary)

    tasks = DBTaskResult.objects.order_by("enqueued_at").values_list("task_path", "args_kwargs")

    names = [path.rsplit(".", 1)[-1] for path, _ in tasks]
    assert names == ["read_documents", "read_documents", "end_empty_run"]
    assert [len(told["kwargs"]["run_file_ids"]) for _, told in tasks if "run_file_ids" in told["kwargs"]] == [PACK, 1]
    assert tasks[2][1]["kwargs"] == {"run_id": none.pk}
    assert many.files.count() == PACK + 1


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_what_is_handed_out_twice_is_taken_in_once(secretary: User) -> None:
    run = start_run(files(2), by=secretary)
    ids = list(run.files.values_list("pk", flat=True))

    first, again = (read_brought(ids, now=NOW) for _ in range(2))

    assert (first, again) == (2, 0)
    assert [outcome for _, _, outcome, _ in lines_of(run)] == ["new", "new"]


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_what_a_dead_worker_left_is_queued_anew(secretary: User) -> None:
    run = start_run(files(3), by=secretary)
    DBTaskResult.objects.all().delete()
    read_brought([run.files.first().pk], now=NOW)

    waiting = take_up_runs()

    HouseWorker(batch=True).run()
    run.refresh_from_db()
    assert (waiting, run.state, Meeting.objects.count()) == (2, ImportRun.State.DONE, 3)


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_several_workers_at_once_take_each_file_in_once(secretary: User) -> None:
    if connection.vendor == "sqlite":
        pytest.skip("the test database of SQLite lies in memory and has one writer")
    run = start_run(files(8), by=secretary)
    ids = list(run.files.values_list("pk", flat=True))

    errors: list[Exception] = []

    def work() -> None:
        try:
            read_brought(ids, now=NOW)
        except Exception as error:
            errors.append(error)
        finally:
            connection.close()

    workers = [threading.Thread(target=work) for _ in range(3)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()

    run.refresh_from_db()
    assert errors == []
    assert [(state, outcome) for _, state, outcome, _ in lines_of(run)] == [("read", "new")] * 8
    assert (run.state, Meeting.objects.count()) == (ImportRun.State.DONE, 8)
