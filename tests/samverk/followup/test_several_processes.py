"""What holds of obligations when several processes act at once, on a real database that they share."""

import signal

import pytest

from samverk.followup.actions import propose_obligations
from samverk.followup.models import Obligation, Report
from samverk.meetings.models import Meeting
from tests.at_once import alone, at_once, begun, go, take_back
from tests.factories import make_body, make_clause, make_meeting, make_organisation
from tests.samverk.conftest import make_user

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)
MEMBERS = 11
PREPARE = """
from datetime import UTC, datetime
from samverk.accounts.models import User
from samverk.followup.actions import accept_report, confirm_obligations, let_go, propose_obligations, report_done
from samverk.followup.models import Obligation
from samverk.meetings.models import Meeting
NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
user = User.objects.get()
row = Obligation.objects.order_by("pk").first()
"""
DONE = '\nprint("done")'
DERIVE = "print(propose_obligations([Meeting.objects.get().pk]))"
ACCEPT = "accept_report(row, at=NOW, by=user)" + DONE
CLOSE = "let_go(row, because='Fallen.', at=NOW, by=user, all_of_its_set=True)" + DONE
REPORT = "report_done(row, f'Rapport {number}.', by=user)" + DONE
CONFIRM = "print(confirm_obligations(list(Obligation.objects.values_list('pk', flat=True)), on=NOW.date(), by=None))"
ACCEPT_OR_CLOSE = (
    "accept_report(row, at=NOW, by=user) if number % 2 else let_go(row, because='x', at=NOW, by=user)" + DONE
)
HALT = """
from django.db import transaction
with transaction.atomic():
    propose_obligations([Meeting.objects.get().pk])
    print("halfway", flush=True)
    sys.stdin.readline()
"""


@pytest.fixture(autouse=True)
def minutes() -> Meeting:
    make_user("secretary")
    for number in range(MEMBERS):
        make_organisation(f"Kommun {number}")
    meeting = make_meeting(make_body())
    fields = {"verb_class": "collect", "kind": "assign", "fan_out_as_written": "respektive kommun"}
    make_clause(None, "att respektive kommun svarar", meeting=meeting, **fields)
    return meeting


def owed(minutes: Meeting, state: str) -> None:
    propose_obligations([minutes.pk])
    assert Obligation.objects.update(state=state) == MEMBERS


def test_four_hands_derive_the_same_minutes_and_each_member_owes_once(tmp_path):
    assert at_once(PREPARE, DERIVE, tmp_path) == ["0", "0", "0", str(MEMBERS)]

    take_back(tmp_path)
    assert Obligation.objects.count() == MEMBERS


def test_of_four_hands_that_accept_one_succeeds(minutes, tmp_path):
    owed(minutes, "reported")

    assert at_once(PREPARE, ACCEPT, tmp_path) == ["done"] + ["obligation-not-reported"] * 3


def test_of_four_hands_that_close_a_set_one_succeeds(minutes, tmp_path):
    owed(minutes, "open")

    assert at_once(PREPARE, CLOSE, tmp_path) == ["done"] + ["obligation-not-open"] * 3

    take_back(tmp_path)
    assert set(Obligation.objects.values_list("state", flat=True)) == {"withdrawn"}


def test_four_reports_at_once_all_stand(minutes, tmp_path):
    owed(minutes, "open")

    assert at_once(PREPARE, REPORT, tmp_path) == ["done"] * 4

    take_back(tmp_path)
    assert Report.objects.count() == 4


def test_of_four_hands_that_confirm_all_obligations_each_is_confirmed_once(minutes, tmp_path):
    owed(minutes, "proposed")

    counts = at_once(PREPARE, CONFIRM, tmp_path)

    assert len(counts) == 4
    assert sum(map(int, counts)) == MEMBERS


def test_what_is_accepted_and_let_go_at_once_ends_in_one_of_both(minutes, tmp_path):
    owed(minutes, "reported")

    answers = at_once(PREPARE, ACCEPT_OR_CLOSE, tmp_path)

    take_back(tmp_path)
    assert answers.count("done") == 1
    assert Obligation.objects.filter(state__in=("accepted", "withdrawn")).count() == 1


def test_killed_in_the_middle_nothing_is_left_and_the_next_one_does_it_all(tmp_path):
    process = begun(PREPARE, HALT, tmp_path)
    go(process)
    assert process.stdout.readline() == "halfway\n"
    process.send_signal(signal.SIGKILL)
    process.wait(timeout=60)

    take_back(tmp_path)
    assert Obligation.objects.count() == 0
    assert alone(PREPARE, DERIVE, tmp_path) == [str(MEMBERS)]
