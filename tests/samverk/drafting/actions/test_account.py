"""Saying what became of a municipality that stands in no list."""

import pytest

from samverk.directory.models import Organisation
from samverk.drafting.actions import account_for
from samverk.meetings.models import Attendance
from samverk.records.refusal import RuleBroken
from samverk.sitting.actions.attend import Act
from tests.factories import make_organisation
from tests.samverk.drafting.making import AFTER, approved, drafted, held

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("section", "name"), [("absent", "Mia Åbynäs"), ("unreported", "Mia Åbynäs"), ("vacant", "")])
def test_it_was_absent_or_has_nobody(section, name):
    scene = held(silent=("Åbynäs",))
    organisation = Organisation.objects.get(name="Åbynäs")

    account_for(scene.meeting, organisation, section, Act(AFTER, scene.keeper))

    row = Attendance.objects.get(organisation=organisation)
    assert (row.section, row.name_as_written) == (section, name)


def test_somebody_of_whom_something_is_said_is_left_alone():
    scene = held(absent=("Åbynäs",))

    with pytest.raises(RuleBroken) as refused:
        account_for(scene.meeting, Organisation.objects.get(name="Åbynäs"), "vacant", Act(AFTER, scene.keeper))

    assert refused.value.code == "nothing-to-change"


def test_without_a_seat_nobody_is_absent():
    scene = held()
    organisation = make_organisation("Örnabo")

    with pytest.raises(RuleBroken) as refused:
        account_for(scene.meeting, organisation, "absent", Act(AFTER, scene.keeper))

    assert refused.value.code == "no-seat-to-be-absent-from"


def test_after_approval_the_lists_stand():
    scene = approved(drafted(held()))
    organisation = make_organisation("Örnabo")

    with pytest.raises(RuleBroken) as refused:
        account_for(scene.meeting, organisation, "vacant", Act(AFTER, scene.keeper))

    assert refused.value.code == "attendance-not-now"
