"""In which state networks were on a day."""

from datetime import date

import pytest

from samverk.networks.actions import take_step
from samverk.networks.basis import Basis
from samverk.networks.models import LifeStep
from samverk.networks.queries.states import dormant_ids, state_on, states_on
from tests.factories import make_body
from tests.samverk.networks.making import TODAY, make_active, make_proposed, make_region

pytestmark = pytest.mark.django_db


@pytest.fixture
def region():
    return make_region()


def step(network, kind, by, *, on):
    take_step(network, kind, on=on, basis=Basis(because="Beslutat"), today=TODAY, by=by)


def test_the_state_is_known_of_any_day(region):
    network = make_active(region, on=date(2026, 2, 2))
    step(network, LifeStep.Kind.LET_REST, region.secretary, on=date(2026, 2, 20))
    step(network, LifeStep.Kind.RESTART, region.secretary, on=date(2026, 3, 1))

    days = [date(2026, 1, 11), date(2026, 1, 12), date(2026, 2, 2), date(2026, 2, 19), date(2026, 2, 20), TODAY]

    assert [state_on(network, day) for day in days] == [
        "unknown",
        "proposed",
        "active",
        "active",
        "dormant",
        "active",
    ]


def test_who_can_be_given_nothing_on_a_day(region, django_assert_num_queries):
    awake, asleep, gone = (make_active(region, f"Nätverket för {what}") for what in ("vatten", "skog", "väg"))
    step(asleep, LifeStep.Kind.LET_REST, region.secretary, on=date(2026, 2, 20))
    step(gone, LifeStep.Kind.CLOSE, region.secretary, on=date(2026, 2, 25))
    untold = make_body("Nätverket för berg", kind="network")
    body_ids = [awake.body_id, asleep.body_id, gone.body_id, untold.pk]

    with django_assert_num_queries(1):
        found = dormant_ids(body_ids, date(2026, 2, 24))

    assert found == {asleep.body_id}
    assert dormant_ids(body_ids, TODAY) == {asleep.body_id, gone.body_id}
    assert dormant_ids(body_ids, date(2026, 2, 1)) == set()


def test_states_are_asked_of_all_or_of_some(region):
    network = make_active(region)
    other = make_proposed(region, "Nätverket för skog")

    assert states_on(TODAY) == {network.body_id: "active", other.body_id: "proposed"}
    assert states_on(TODAY, [other.body_id]) == {other.body_id: "proposed"}
