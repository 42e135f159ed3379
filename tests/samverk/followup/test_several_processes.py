"""What holds of obligations when several processes act at once, on a real database that they share."""

import signal

import pytest

from tests.at_once import alone, at_once, begun, go

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)
PREPARE = """
from datetime import UTC, date, datetime
from samverk.accounts.models import User
from samverk.directory.models import Body, Organisation
from samverk.followup.actions import (
    accept_report, confirm_obligations, let_go, propose_obligations, report_answers, report_done
)
from samverk.followup.models import Obligation, Report
from samverk.meetings.models import Clause, ClauseAct, Meeting
NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
"""
SCENE = """
user = User.objects.create(email="karin@samverk.example", name="Karin", role="secretary")
body = Body.objects.create(name="Direktörsgruppen", kind="directors")
for one in range(11):
    Organisation.objects.create(name=f"Kommun {one}", kind="municipality", is_member=True)
meeting = Meeting.objects.create(body=body, body_as_written="x", held_on=date(2026, 2, 6), register_key="m")
clause = Clause.objects.create(
    meeting=meeting, position=1, text="att respektive kommun svarar", verb_class="collect", kind="assign", quotes=[],
    fan_out_as_written="respektive kommun",
)
ClauseAct.objects.create(clause=clause, position=1, verb_class="collect", kind="assign")
"""
OWED = SCENE + "propose_obligations([meeting.pk])\nObligation.objects.update(state='open')\n"
REPORTED = OWED + "Obligation.objects.update(state='reported')\n"
DONE = '\nprint("done")'
USER = "user = User.objects.get()\nrow = Obligation.objects.order_by('pk').first()\n"
DERIVE = "print(propose_obligations([Meeting.objects.get().pk]))"
ACCEPT = USER + "accept_report(row, at=NOW, by=user)" + DONE
CLOSE = USER + "let_go(row, because='Fallen.', at=NOW, by=user, all_of_its_set=True)" + DONE
REPORT = USER + "report_done(row, f'Rapport {number}.', by=user)" + DONE
CONFIRM = (
    USER + "print(confirm_obligations(list(Obligation.objects.values_list('pk', flat=True)), on=NOW.date(), by=None))"
)
ACCEPT_OR_CLOSE = (
    USER + "accept_report(row, at=NOW, by=user) if number % 2 else let_go(row, because='x', at=NOW, by=user)" + DONE
)


def all_at_once(act, before, folder):
    """Let one process set the scene ``before``, and four do ``act`` at the same moment."""
    alone(PREPARE, before, folder)
    return at_once(PREPARE, act, folder)


def asked(question, folder):
    return alone(PREPARE, question, folder)


def test_four_hands_derive_the_same_minutes_and_each_member_owes_once(tmp_path):
    assert all_at_once(DERIVE, SCENE, tmp_path) == ["0", "0", "0", "11"]
    assert asked("print(Obligation.objects.count())", tmp_path) == ["11"]


def test_of_four_hands_that_accept_one_succeeds(tmp_path):
    assert all_at_once(ACCEPT, REPORTED, tmp_path) == ["done"] + ["obligation-not-reported"] * 3


def test_of_four_hands_that_close_a_set_one_succeeds(tmp_path):
    assert all_at_once(CLOSE, OWED, tmp_path) == ["done"] + ["obligation-not-open"] * 3
    assert asked("print(set(Obligation.objects.values_list('state', flat=True)))", tmp_path) == ["{'withdrawn'}"]


def test_four_reports_at_once_all_stand(tmp_path):
    assert all_at_once(REPORT, OWED, tmp_path) == ["done"] * 4
    assert asked("print(Report.objects.count())", tmp_path) == ["4"]


def test_of_four_hands_that_confirm_all_obligations_each_is_confirmed_once(tmp_path):
    counts = all_at_once(CONFIRM, OWED + "Obligation.objects.update(state='proposed')\n", tmp_path)

    assert sum(map(int, counts)) == 11


def test_what_is_accepted_and_let_go_at_once_ends_in_one_of_both(tmp_path):
    answers = all_at_once(ACCEPT_OR_CLOSE, REPORTED, tmp_path)

    assert answers.count("done") == 1
    assert asked("print(Obligation.objects.filter(state__in=('accepted', 'withdrawn')).count())", tmp_path) == ["1"]


def test_killed_in_the_middle_nothing_is_left_and_the_next_one_does_it_all(tmp_path):
    asked(SCENE, tmp_path)
    halting = """
from django.db import transaction
with transaction.atomic():
    propose_obligations([Meeting.objects.get().pk])
    print("halfway", flush=True)
    sys.stdin.readline()
"""
    process = begun(PREPARE, halting, tmp_path)
    go(process)
    assert process.stdout.readline() == "halfway\n"
    process.send_signal(signal.SIGKILL)
    process.wait(timeout=60)

    left = asked("print(Obligation.objects.count())", tmp_path)
    done = asked(DERIVE, tmp_path)

    assert (left, done) == (["0"], ["11"])
