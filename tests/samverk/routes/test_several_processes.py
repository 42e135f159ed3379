"""What holds when several processes hand over, settle and answer at once, on a real database that they share."""

import pytest

from samverk.routes.models import Handled, HandOver
from tests.at_once import at_once, take_back
from tests.factories import make_matter
from tests.samverk.routes.making import give, make_anchoring, make_house, make_planned, row_of

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)
HANDS = 3

PREPARE = """
from datetime import UTC, date, datetime
from samverk.accounts.models import User
from samverk.directory.models import Body
from samverk.matters.models import Matter
from samverk.routes.actions import Handed, Says, hand_over, record_outcome, say_handled
from samverk.routes.models import Handling, HandOver
by = User.objects.get(role="secretary")
at, day = datetime(2024, 3, 1, 8, tzinfo=UTC), date(2024, 2, 16)
"""
HAND_OVER = """
one, other = Body.objects.get(kind="directors"), Body.objects.get(kind="presidium")
hand_over(Handed(one, other, "Gemensam budget", matter=Matter.objects.get()), on=day, at=at, by=by)
print("handed over")
"""
SETTLE = """
record_outcome(HandOver.objects.get(), ("adopted", "rejected", "noted")[number], on=day, at=at, by=by)
print("settled")
"""
ANSWER = """
handling = Handling.objects.select_related("anchoring", "organisation").get(public_id="{public_id}")
say_handled(handling, Says(outcome="not-taken-up", questions=str(number)), seen=0, at=at, by=by)
print("answered")
"""


def test_a_matter_is_handed_over_once(tmp_path):
    house = make_house()
    make_planned(house.presidium)
    make_matter("Gemensam budget")

    said = at_once(PREPARE, HAND_OVER, tmp_path, HANDS)

    take_back(tmp_path)
    assert said == ["handed over", "handed-over-already", "handed-over-already"]
    assert HandOver.objects.count() == 1


def test_an_outcome_is_noted_once(tmp_path):
    give(make_house())

    said = at_once(PREPARE, SETTLE, tmp_path, HANDS)

    take_back(tmp_path)
    assert said == ["hand-over-settled", "hand-over-settled", "settled"]
    assert HandOver.objects.filter(state="settled").count() == 1


def test_of_several_tabs_one_answers_and_the_others_are_told(tmp_path):
    house = make_house()
    handling = row_of(make_anchoring(house), house.municipalities[0])

    said = at_once(PREPARE, ANSWER.format(public_id=handling.public_id), tmp_path, HANDS)

    take_back(tmp_path)
    assert said == ["answered", "handling-changed", "handling-changed"]
    assert Handled.objects.count() == 1
