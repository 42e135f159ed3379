"""Purpose, goals and meetings, renewed before each year."""

from datetime import date

import pytest

from samverk.networks.actions import remind_of_plans, renew_plan, take_step
from samverk.networks.basis import Basis
from samverk.networks.queries.plans import newest_plans, was_late, without_plan
from samverk.post.models import Letter
from samverk.records.refusal import RuleBroken
from tests.samverk.networks.making import TODAY, make_active, make_coordinator, make_region

pytestmark = pytest.mark.django_db
SAID = {"purpose": "Rent vatten", "goals": "En gemensam plan", "meeting_plan": "Fyra möten"}


@pytest.fixture
def region():
    return make_region()


@pytest.fixture
def network(region):
    return make_active(region)


def renew(network, region, year=2026, *, on=TODAY, **said):
    renew_plan(network, year, on=on, by=region.secretary, **SAID | said)


def remind(network, on):
    return remind_of_plans(on, address_of={network.public_id: "https://samverk.example/plan"})


def test_a_plan_said_anew_is_a_new_version(network, region):
    renew(network, region)
    renew(network, region, goals="Två gemensamma planer")

    versions = network.year_plans.order_by("version").values_list("version", "goals")

    assert list(versions) == [(1, "En gemensam plan"), (2, "Två gemensamma planer")]
    assert [plan.version for plan in newest_plans(network)] == [2]


def test_the_same_plan_again_changes_nothing(network, region):
    renew(network, region)
    renew(network, region)

    assert network.year_plans.count() == 1


def test_of_each_year_the_newest_counts(network, region):
    for year in (2025, 2026, 2027):
        renew(network, region, year)

    assert [plan.year for plan in newest_plans(network)] == [2027, 2026, 2025]


@pytest.mark.parametrize(("on", "late"), [(date(2026, 12, 31), False), (date(2027, 1, 1), True)])
def test_a_plan_is_late_once_its_year_has_begun(network, region, on, late):
    renew(network, region, 2027, on=on)

    assert was_late(network.year_plans.get()) is late


def test_a_network_that_has_ended_has_no_plan(network, region):
    take_step(network, "close", on=TODAY, basis=Basis(because="Klart"), today=TODAY, by=region.secretary)

    with pytest.raises(RuleBroken, match="network-has-ended"):
        renew(network, region)


def test_who_is_without_a_plan(network, region):
    resting = make_active(region, "Nätverket för skog")
    take_step(resting, "let-rest", on=TODAY, basis=Basis(because="Vilar"), today=TODAY, by=region.secretary)
    renew(network, region, 2026)

    assert (list(without_plan(2026)), list(without_plan(2027))) == ([], [network])


def test_over_a_year_the_coordinator_is_reminded_once_before_it_and_once_in_it(network, region):
    coordinator = make_coordinator(network, region, 7)
    renew(network, region, 2026)
    year = [date(2026, month, day) for month in range(3, 13) for day in (1, 14, 15, 28)]
    year += [date(2027, month, 15) for month in range(1, 11)]

    for day in year:
        remind(network, day)

    letters = Letter.objects.filter(kind="network-plan").order_by("pk")
    assert [letter.to_address for letter in letters] == [coordinator.email, coordinator.email]
    assert ["2027" in letter.subject for letter in letters] == [True, True]
    assert letters[0].subject != letters[1].subject


def test_who_has_renewed_is_not_reminded(network, region):
    make_coordinator(network, region, 7)
    renew(network, region, 2026)
    renew(network, region, 2027)

    assert [remind(network, day) for day in (date(2026, 11, 15), date(2027, 1, 1))] == [0, 0]


def test_a_coordinator_who_has_left_is_not_reminded(network, region):
    coordinator = make_coordinator(network, region, 7)
    coordinator.person.mandates.update(holds_to=date(2026, 10, 31))
    renew(network, region, 2026)

    assert remind(network, date(2026, 11, 15)) == 0
