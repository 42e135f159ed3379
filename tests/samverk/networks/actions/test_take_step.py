"""The steps of a network's life: which may follow which, and what they must cite."""

from datetime import date

import pytest

from samverk.networks.actions import (
    answer_invitation,
    invite,
    leave,
    note_preparation,
    propose_network,
    start_network,
    take_step,
)
from samverk.networks.basis import Basis
from samverk.networks.models import LifeStep, Network
from samverk.networks.queries.checklist import checklist_of
from samverk.records.models import TrailEntry
from samverk.records.refusal import RuleBroken
from tests.factories import make_body
from tests.samverk.networks.making import (
    TODAY,
    let_take_part,
    make_active,
    make_cited,
    make_proposed,
    make_ready,
    make_region,
    seat,
)

pytestmark = pytest.mark.django_db
Kind = LifeStep.Kind


@pytest.fixture
def region():
    return make_region()


def step(network, kind, by, *, on=TODAY, basis=None):
    return take_step(network, kind, on=on, basis=basis or Basis(because="Beslutat"), today=TODAY, by=by)


def refused(act):
    with pytest.raises(RuleBroken) as broken:
        act()
    return broken.value.code


def missing(network):
    return [check.code for check in checklist_of(network, TODAY) if not check.is_met]


def test_a_proposed_network_cites_its_clause(region):
    network = make_proposed(region)

    first = network.steps.get()

    assert (first.kind, first.cited, first.because) == ("propose", "att inrätta ett nätverk för vatten", "")
    assert (network.state, first.state_after) == ("proposed", "proposed")


def test_a_step_without_a_clause_must_say_why(region):
    network = make_proposed(region)

    assert refused(lambda: step(network, Kind.CLOSE, region.secretary, basis=Basis())) == "basis-missing"
    assert Network.objects.get().state == "proposed"


def test_a_name_is_taken_once(region):
    make_body("Nätverket för vatten", kind="network")

    assert refused(lambda: make_proposed(region)) == "network-name-taken"


def test_a_body_of_another_kind_never_becomes_a_network(region):
    def propose():
        basis = Basis(because="Förslag")
        propose_network("Direktörsgruppen", type="other", on=TODAY, basis=basis, today=TODAY, by=region.secretary)

    assert (refused(propose), Network.objects.count()) == ("network-name-taken", 0)


def test_nothing_is_noted_before_it_has_happened(region):
    network = make_active(region)

    later = date(2026, 3, 3)

    assert refused(lambda: step(network, Kind.LET_REST, region.secretary, on=later)) == "step-in-the-future"


def test_five_of_eleven_are_too_few_to_start_with(region):
    network = make_ready(region, count=5)

    assert missing(network) == ["majority"]
    assert refused(lambda: begin(network, region)) == "network-not-ready"
    assert Network.objects.get().state == "proposed"


def begin(network, region):
    return start_network(network, on=TODAY, basis=Basis(make_cited(on=TODAY)), today=TODAY, by=region.secretary)


def test_six_of_eleven_are_enough(region):
    network = make_ready(region, count=6)

    begin(network, region)

    network.body.refresh_from_db()
    assert (network.state, network.body.begins_on) == ("active", TODAY)


def test_a_start_needs_everything_on_the_list(region):
    network = make_proposed(region)

    assert missing(network) == [
        "invited",
        "majority",
        "management-asked",
        "secretariat-informed",
        "coordinator",
    ]


def test_one_municipality_that_nobody_invited_stops_the_start(region):
    network = make_ready(region)
    network.participations.filter(organisation=region.municipalities[10]).delete()

    check = checklist_of(network, TODAY)[0]

    assert (check.is_met, check.reached, check.wanted, check.missing) == (False, 10, 11, ("Örnabo",))


def test_who_takes_part_without_a_contact_is_named(region):
    network = make_proposed(region)
    let_take_part(region, network, 6)
    for place in (0, 1, 2, 3, 4):
        seat(region, network, place)

    check = checklist_of(network, TODAY)[-1]

    assert (check.reached, check.wanted, check.missing) == (5, 6, ("Hultsjö",))


def test_who_leaves_before_the_start_no_longer_counts(region):
    network = make_ready(region)
    leave(network.participations.get(organisation=region.municipalities[5]), on=TODAY, by=region.secretary)

    # Today is the last day; it counts no more in the row of those who are invited and stay.
    assert "majority" in missing(network)


def test_a_municipality_that_is_no_member_yet_need_not_be_invited(region):
    network = make_ready(region)
    late = region.municipalities[10]
    late.member_from = date(2027, 1, 1)
    late.save()
    network.participations.filter(organisation=late).delete()

    assert missing(network) == []


def test_the_list_is_noted_once_and_leaves_one_trace(region):
    network = make_proposed(region)
    said = {"management_asked_on": TODAY, "secretariat_informed_on": None, "type": "strategic"}

    note_preparation(network, **said, by=region.secretary)
    note_preparation(network, **said, by=region.secretary)

    assert TrailEntry.objects.filter(act="network-prepared").count() == 1


@pytest.mark.parametrize(
    ("kinds", "state"),
    [
        (["let-rest"], "dormant"),
        (["let-rest", "restart"], "active"),
        (["let-rest", "decline"], "dormant"),
        (["let-rest", "close"], "closed"),
        (["close"], "closed"),
    ],
)
def test_steps_that_may_follow_the_start(region, kinds, state):
    network = make_active(region)

    for kind in kinds:
        step(network, kind, region.secretary)

    assert Network.objects.get().state == state


@pytest.mark.parametrize(
    ("kinds", "then"),
    [
        ([], "propose"),
        ([], "start"),
        ([], "restart"),
        ([], "decline"),
        (["let-rest"], "start"),
        (["let-rest"], "receive"),
        (["close"], "let-rest"),
        (["close"], "restart"),
        (["close"], "merge"),
    ],
)
def test_steps_that_cannot_be_are_refused_and_leave_nothing(region, kinds, then):
    network = make_active(region)
    for kind in kinds:
        step(network, kind, region.secretary)
    before = (Network.objects.get().state, network.steps.count())

    assert refused(lambda: step(network, then, region.secretary)) == "step-does-not-fit"
    assert (Network.objects.get().state, network.steps.count()) == before


def test_of_two_who_let_it_rest_the_second_is_told(region):
    network = make_active(region)
    same = Network.objects.get(pk=network.pk)

    step(network, Kind.LET_REST, region.secretary)

    assert refused(lambda: step(same, Kind.LET_REST, region.secretary)) == "step-does-not-fit"


def test_a_step_never_lies_before_the_last_one(region):
    network = make_active(region)

    early = date(2026, 1, 31)

    assert refused(lambda: step(network, Kind.LET_REST, region.secretary, on=early)) == "step-before-last"
    assert Network.objects.get().state == "active"


def test_the_end_is_written_on_the_body(region):
    network = make_active(region)

    step(network, Kind.CLOSE, region.secretary)

    network.body.refresh_from_db()
    assert network.body.ends_on == TODAY


def test_the_words_of_a_clause_outlive_it(region):
    clause = make_cited("att nätverket ska vara vilande", on=TODAY)
    network = make_active(region)
    step(network, Kind.LET_REST, region.secretary, basis=Basis(clause))

    clause.delete()

    last = network.steps.last()
    assert (last.clause, last.cited) == (None, "att nätverket ska vara vilande")


def test_an_invitation_can_be_declined_and_changed(region):
    network = make_proposed(region)
    invite(network, region.municipalities, on=TODAY, by=region.secretary)
    row = network.participations.first()

    answer_invitation(row, "no", on=TODAY, by=region.members[0])
    answer_invitation(row, "yes", on=TODAY, by=region.members[0])

    row.refresh_from_db()
    assert (row.answer, row.joined_on) == ("yes", TODAY)
