"""What is addressed to a network that rests, or to a body that has ended, is refused until somebody else owes it."""

from datetime import date

import pytest

from samverk.followup.actions import Addressed, confirm_obligations, open_approved, propose_obligations, readdress
from samverk.followup.models import Obligation
from samverk.networks.models import LifeStep, Network
from samverk.records.models import TrailEntry
from samverk.records.refusal import RuleBroken
from tests.factories import make_addressee, make_body, make_clause, make_item, make_meeting, make_organisation
from tests.samverk.conftest import make_user

pytestmark = pytest.mark.django_db
TODAY = date(2024, 3, 1)
State = Obligation.State


@pytest.fixture
def by():
    return make_user("secretary")


@pytest.fixture
def network():
    """Return a network that rests since 2023."""
    body = make_body("Nätverket för drift", kind="network")
    life = Network.objects.create(body=body, state=Network.State.DORMANT)
    LifeStep.objects.create(
        network=life,
        position=1,
        kind="dormant",
        state_after=Network.State.DORMANT,
        on=date(2023, 1, 1),
        because="Tyst.",
    )
    return body


@pytest.fixture
def owed(network):
    clause = make_clause(make_item(make_meeting()), "att uppdra åt nätverket att utreda", verb_class="assign")
    make_addressee(clause, "nätverket", body=network)
    propose_obligations([clause.meeting_id])
    return Obligation.objects.get()


def refused(act, *arguments, **more):
    with pytest.raises(RuleBroken) as broken:
        act(*arguments, **more)
    return broken.value.code


def test_what_a_resting_network_would_owe_is_not_opened(owed, by):
    code = refused(confirm_obligations, [owed.pk], on=TODAY, by=by)

    assert (code, Obligation.objects.get().state) == ("owner-resting", "proposed")


def test_it_is_opened_for_a_day_on_which_the_network_was_active(owed, by):
    assert confirm_obligations([owed.pk], on=date(2022, 6, 1), by=by) == 1


def test_the_others_of_the_same_list_are_opened(owed, by):
    other = Obligation.objects.create(key="x", what="x", done="report", owner_kind="secretariat", clause=owed.clause)

    count = confirm_obligations([owed.pk, other.pk], on=TODAY, by=by)

    assert (count, dict(Obligation.objects.values_list("pk", "state"))) == (
        1,
        {owed.pk: State.PROPOSED, other.pk: State.OPEN},
    )


def test_approved_minutes_open_the_rest_and_fail_for_nobody(owed):
    assert (open_approved([owed.clause.meeting_id], on=TODAY), Obligation.objects.get().state) == (0, "proposed")


def test_what_a_body_that_has_ended_would_owe_is_not_opened(by):
    over = make_body("Styrgruppen", kind="committee", ends_on=date(2023, 12, 31))
    row = Obligation.objects.create(key="x", what="x", done="report", owner_kind="body", body=over)

    assert refused(confirm_obligations, [row.pk], on=TODAY, by=by) == "owner-resting"


def test_a_secretary_gives_it_to_another_who_may_be_opened(owed, by):
    readdress(owed, Addressed(organisation=make_organisation("Brohult")), because="Vilar.", on=TODAY, by=by)

    assert confirm_obligations([owed.pk], on=TODAY, by=by) == 1
    assert list(TrailEntry.objects.filter(act="obligation-readdressed").values_list("detail__because", flat=True)) == [
        "Vilar."
    ]


def test_nothing_is_given_to_a_resting_network(owed, by, network):
    assert refused(readdress, owed, Addressed(body=network), because="x", on=TODAY, by=by) == "owner-resting"


def test_nothing_is_given_to_nobody(owed, by):
    assert refused(readdress, owed, Addressed(), because="x", on=TODAY, by=by) == "nobody-addressed"


def test_what_is_settled_has_no_other_owner(owed, by):
    Obligation.objects.update(state=State.ACCEPTED)
    to = Addressed(organisation=make_organisation("Brohult"))

    assert refused(readdress, owed, to, because="x", on=TODAY, by=by) == "obligation-not-open"
