"""What the house tells about its own condition."""

from collections import namedtuple
from datetime import UTC, datetime, timedelta

import pytest
from django.core.management import call_command

from samverk.site.actions import report_alive
from samverk.site.condition import Remark, State, condition

pytestmark = pytest.mark.django_db
NINE = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
Usage = namedtuple("Usage", "total used free")


def remarks(word):
    """Return what is said about the thing named ``word``."""
    return [remark for remark in condition(at=NINE) if word in remark.sentence]


def test_a_house_nobody_administers_is_told_how_to_get_an_administrator(reader):
    assert remarks("administ") == [Remark(State.MISSING, 'Nobody is an administrator; "samverk user add" makes one.')]


def test_administrators_are_counted(reader, administrator):
    assert remarks("administ") == [Remark(State.GOOD, "1 of 2 users may administer.")]


@pytest.mark.parametrize(("silent_for", "state"), [(1, State.GOOD), (3, State.MISSING)])
def test_workers_count_for_two_minutes(silent_for, state):
    report_alive("worker", host="here.example", pid=1, at=NINE - timedelta(minutes=silent_for))

    assert [remark.state for remark in remarks("background worker")] == [state]


def test_a_full_disk_is_told_before_it_hurts(settings, monkeypatch):
    monkeypatch.setattr("shutil.disk_usage", lambda path: Usage(10**12, 10**12, 5 * 10**8))

    assert remarks("space") == [Remark(State.BROKEN, f"There is only 500 MB of space left in {settings.DATA_DIR}.")]


def test_programs_that_are_missing_are_named(monkeypatch):
    monkeypatch.setenv("PATH", "/nowhere")

    assert [remark.state for remark in remarks("installed")] == [State.MISSING, State.MISSING]


def test_debug_before_the_public_is_broken(settings):
    settings.DEBUG = True

    assert [remark.state for remark in remarks("SAMVERK_DEBUG")] == [State.BROKEN]


def test_check_house_ends_with_1_if_something_is_broken(settings, capsys):
    settings.DEBUG = True

    with pytest.raises(SystemExit) as ended:
        call_command("check-house")

    assert ended.value.code == 1
    assert "broken   SAMVERK_DEBUG is on" in capsys.readouterr().out
