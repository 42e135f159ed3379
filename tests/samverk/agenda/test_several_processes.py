"""What holds when several hands do the same at the same moment, on a real database that they share."""

import pytest

from samverk.agenda.models import Call, Called
from samverk.meetings.models import Attendance, Meeting
from samverk.post.models import Letter
from tests.at_once import HANDS, at_once, take_back
from tests.samverk.agenda.making import make_entry, make_group

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)
PREPARE = """
from datetime import UTC, datetime
from samverk.accounts.models import User
from samverk.agenda.actions.lay_out import lay_out_agenda
from samverk.agenda.actions.order import reorder
from samverk.agenda.actions.send_call import send_call
from samverk.meetings.actions.report_absence import report_absence
from samverk.meetings.models import Meeting
from samverk.post.carry import carry
from samverk.post.models import Letter
at = datetime(2027, 3, 1, tzinfo=UTC)
meeting = Meeting.objects.first()
sara, egil = (User.objects.filter(name=name).first() for name in ("Sara Lind", "Egil Ask"))
"""
SEEN = """
seen = list(meeting.items.order_by("position").values_list("public_id", flat=True))
"""
LETTER = """
letter = Letter.objects.get()
"""
CALL = "send_call(meeting, at=at, by=sara); print('called')"
REORDER = "reorder(meeting, seen[::-1], seen=seen, by=sara); print('ordered')"
ABSENCE = "print(report_absence(meeting, egil.person, organisation=None, by=egil) and 'reported')"


@pytest.fixture
def meeting() -> Meeting:
    _body, meeting = make_group()
    make_entry(meeting, "Budget")
    make_entry(meeting, "Internat")
    return meeting


@pytest.mark.usefixtures("meeting")
def test_of_all_who_call_at_once_one_calls_and_everybody_is_called_once(tmp_path):
    answers = at_once(PREPARE, CALL, tmp_path)

    take_back(tmp_path)
    assert answers == ["already-called"] * (HANDS - 1) + ["called"]
    assert (Call.objects.count(), Called.objects.count(), Letter.objects.count()) == (1, 5, 4)


def test_an_agenda_that_several_open_at_once_is_laid_out_once(meeting, tmp_path):
    assert at_once(PREPARE, "print(lay_out_agenda(meeting))", tmp_path) == ["0"] * (HANDS - 1) + ["7"]

    take_back(tmp_path)
    assert meeting.items.count() == 9


@pytest.mark.usefixtures("meeting")
def test_of_all_who_reorder_at_once_one_succeeds(tmp_path):
    assert at_once(PREPARE + SEEN, REORDER, tmp_path) == ["agenda-changed"] * (HANDS - 1) + ["ordered"]


@pytest.mark.usefixtures("meeting")
def test_an_absence_that_is_tapped_twice_is_one_row(tmp_path):
    assert at_once(PREPARE, ABSENCE, tmp_path) == ["reported"] * HANDS

    take_back(tmp_path)
    assert Attendance.objects.count() == 1


def test_a_letter_that_several_carry_goes_once(tmp_path):
    letter = Letter.objects.create(to_address="disa@brohult.example", subject="Kallelse", text="Hej", kind="call")

    printed = at_once(PREPARE + LETTER, "print(carry(letter.pk, at=at))", tmp_path)

    take_back(tmp_path)
    letter.refresh_from_db()
    assert sum("Subject: Kallelse" in one for one in printed) == 1
    assert (letter.state, letter.attempts) == ("sent", 1)
