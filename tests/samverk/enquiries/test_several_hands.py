"""What holds when several processes settle and route a request at once."""

import pytest

from samverk.enquiries.models import Enquiry
from tests.at_once import HANDS, at_once
from tests.samverk.enquiries.making import from_inside, from_outside, let_outsiders_ask
from tests.samverk.rounds.making import make_house

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)
PREPARE = """
from datetime import UTC, datetime
from samverk.accounts.models import User
from samverk.directory.models import Body
from samverk.enquiries.actions import (
    Filed, answer_enquiry, ask_members, confirm_enquiry, file_from_inside, file_from_outside, withdraw_enquiry
)
from samverk.enquiries.models import Enquiry
at = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
keeper = User.objects.get(email="sekretariatet@samverk.example")
enquiry = Enquiry.objects.select_related("body").first()
body = Body.objects.get(name="Direktörsgruppen")
filed = Filed("Samma", "Text", "Namn", "namn@fors.example")
"""
SETTLE = """
if number % 2:
    answer_enquiry(enquiry, outcome="yes", answer="Ja", motive="Därför", at=at, by=keeper)
else:
    withdraw_enquiry(enquiry, at=at)
print("done")
"""


def test_answered_and_withdrawn_at_once_it_is_one_of_them(tmp_path):
    from_inside(make_house())

    assert at_once(PREPARE, SETTLE, tmp_path) == ["done"] + ["enquiry-settled"] * (HANDS - 1)


def test_put_to_the_members_from_several_tabs_it_is_put_once(tmp_path):
    from_inside(make_house())

    got = at_once(PREPARE, "ask_members(enquiry, at=at, by=keeper); print('done')", tmp_path)

    assert got == ["done"] + ["enquiry-asked-already"] * (HANDS - 1)


def test_confirmed_from_several_tabs_it_is_received_once(tmp_path):
    from_outside(make_house(), confirmed=False)
    act = "assert confirm_enquiry(enquiry, at=at) or (_ for _ in ()).throw(RuleBroken('again')); print('done')"

    assert at_once(PREPARE, act, tmp_path) == ["again"] * (HANDS - 1) + ["done"]


def test_filed_from_several_tabs_it_is_one(tmp_path):
    make_house()
    act = "print(file_from_inside(body, filed, at=at, by=keeper).pk, end=' ')"

    got = at_once(PREPARE, act, tmp_path)

    assert len(set(got)) == 1
    assert Enquiry.objects.count() <= 1


def test_no_more_than_three_wait_however_many_knock(tmp_path):
    let_outsiders_ask(make_house())
    act = "for _time in range(2): file_from_outside(body, filed, at=at); print('filed', end=' ')"

    got = " ".join(at_once(PREPARE, act, tmp_path)).split()

    assert (got.count("filed"), "enquiries-unconfirmed" in got) == (3, True)
