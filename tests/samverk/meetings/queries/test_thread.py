"""A matter's way through meetings."""

from datetime import date

import pytest

from samverk.matters.models import Matter
from samverk.meetings.models import Clause, MatterStep
from samverk.meetings.queries.thread import thread, with_span
from tests.factories import make_clause, make_item, make_matter, make_meeting

pytestmark = pytest.mark.django_db


def test_steps_stand_in_the_order_of_their_days_and_say_where_the_matter_goes() -> None:
    late = make_item(make_meeting(held_on=date(2018, 1, 1)), "Late")
    early = make_item(make_meeting(held_on=date(2017, 1, 1)), "Early", background="First line.\nSecond line.")
    for body in ("styrelsen", "styrelsen", ""):
        make_clause(early, "att överlämna", handed_to_as_written=body)
    matter = make_matter("Buss", late, early)

    steps = thread(matter, MatterStep.objects.all(), Clause.objects.all())

    assert [step.item for step in steps] == [early, late]
    assert [step.handed_to for step in steps] == [["styrelsen"], []]
    assert [step.opening for step in steps] == ["First line.", ""]


def test_matters_have_the_span_of_the_steps_that_may_be_seen() -> None:
    items = [make_item(make_meeting(held_on=date(year, 1, 1))) for year in (2015, 2017, 2019)]
    matter = make_matter("Buss", *items)
    make_matter("Lön")
    seen = MatterStep.objects.filter(item__in=items[:2])

    found = with_span(Matter.objects.filter(pk=matter.pk), seen).get()

    assert (found.step_count, found.first_on, found.last_on) == (2, date(2015, 1, 1), date(2017, 1, 1))
