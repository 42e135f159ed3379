"""Two networks become one: at once, or once the board has decided."""

from datetime import date, time

import pytest

from samverk.meetings.models import Meeting
from samverk.networks.actions import merge_networks, settle_merger, take_step
from samverk.networks.basis import Basis
from samverk.networks.models import Merger, Network
from samverk.networks.queries.states import dormant_ids
from samverk.post.models import Letter
from samverk.records.refusal import RuleBroken
from tests.factories import make_meeting
from tests.samverk.networks.making import TODAY, make_active, make_cited, make_coordinator, make_proposed, make_region

pytestmark = pytest.mark.django_db
DECIDED = date(2026, 2, 10)
BOARD_DAY = date(2026, 2, 27)


@pytest.fixture
def region():
    return make_region()


@pytest.fixture
def networks(region):
    return [make_active(region, f"Nätverket för {what}") for what in ("vatten", "skog")]


def merge(region, networks, into, **said):
    basis = Basis(make_cited("att integrera nätverken", on=DECIDED))
    return merge_networks(
        networks, into, **{"on": DECIDED, "basis": basis, "today": TODAY, "by": region.secretary} | said
    )


def states():
    return list(Network.objects.order_by("pk").values_list("state", flat=True))


def refused(act):
    with pytest.raises(RuleBroken) as broken:
        act()
    return broken.value.code


def test_one_goes_on_and_the_other_ends_with_its_history(region, networks):
    water, woods = networks

    merger = merge(region, [water], woods)

    assert states() == ["merged", "active"]
    assert [step.kind for step in water.steps.all()] == ["propose", "start", "merge"]
    assert [step.kind for step in woods.steps.all()] == ["propose", "start", "receive"]
    assert (water.steps.last().merger, merger.state, merger.settled_on) == (merger, "effective", DECIDED)


def test_two_become_a_new_one(region, networks):
    both = make_proposed(region, "Nätverket för vatten och skog")

    merge(region, networks, both)

    assert states() == ["merged", "merged", "active"]


def test_a_merger_that_a_board_must_decide_changes_nothing_yet(region, networks):
    water, woods = networks

    merger = merge(region, [water], woods, waits_for_board=True)

    assert (states(), merger.state) == (["active", "active"], "waiting")
    assert dormant_ids([water.body_id, woods.body_id], TODAY) == set()


def test_the_board_decides_and_the_networks_become_one_on_its_day(region, networks):
    water, woods = networks
    merger = merge(region, [water], woods, waits_for_board=True)
    clause = make_cited("att slå samman nätverken", on=BOARD_DAY)

    settle_merger(merger, is_taken=True, on=BOARD_DAY, clause=clause, today=TODAY, by=region.secretary)

    merger.refresh_from_db()
    assert (merger.state, merger.settled_on, merger.settled_cited) == ("effective", BOARD_DAY, clause.text)
    assert dormant_ids([water.body_id], date(2026, 2, 26)) == set()
    assert dormant_ids([water.body_id], BOARD_DAY) == {water.body_id}


def test_the_board_decides_against_it_and_both_go_on(region, networks):
    water, woods = networks
    merger = merge(region, [water], woods, waits_for_board=True)

    clause = make_cited("att avslå förslaget", on=BOARD_DAY)
    settle_merger(merger, is_taken=False, on=BOARD_DAY, clause=clause, today=TODAY, by=region.secretary)

    assert (states(), Merger.objects.get().state) == (["active", "active"], "fallen")


def test_what_the_board_decided_is_noted_once(region, networks):
    water, woods = networks
    merger = merge(region, [water], woods, waits_for_board=True)
    said = {"on": BOARD_DAY, "clause": make_cited(on=BOARD_DAY), "today": TODAY, "by": region.secretary}
    settle_merger(merger, is_taken=True, **said)

    codes = [refused(lambda taken=taken: settle_merger(merger, is_taken=taken, **said)) for taken in (True, False)]

    assert codes == ["merger-settled", "merger-settled"]


def test_a_network_waits_in_one_merger_only(region, networks):
    water, woods = networks
    merge(region, [water], woods, waits_for_board=True)
    other = make_active(region, "Nätverket för väg")

    assert refused(lambda: merge(region, [water], other)) == "merger-waits-already"


def test_a_network_is_not_merged_with_itself(region, networks):
    assert refused(lambda: merge(region, [networks[0]], networks[0])) == "merger-of-nothing"


def test_what_has_ended_is_merged_with_nothing(region, networks):
    water, woods = networks
    take_step(water, "close", on=DECIDED, basis=Basis(because="Klart"), today=TODAY, by=region.secretary)

    assert refused(lambda: merge(region, [water], woods)) == "step-does-not-fit"
    assert refused(lambda: merge(region, [woods], water)) == "step-does-not-fit"
    assert Merger.objects.count() == 0


def test_if_one_of_many_cannot_end_none_does(region, networks):
    third = make_active(region, "Nätverket för väg", on=BOARD_DAY)

    assert refused(lambda: merge(region, [networks[0], third], networks[1])) == "step-before-last"
    assert (states(), Merger.objects.count()) == (["active"] * 3, 0)


def test_meetings_still_booked_are_told_to_who_leads_once(region, networks):
    water, woods = networks
    leaders = [make_coordinator(network, region, place) for place, network in ((7, water), (8, woods))]
    booked = make_meeting(water.body, date(2026, 5, 4), state=Meeting.State.PLANNED, starts_at=time(9))
    make_meeting(water.body, date(2026, 5, 11), state=Meeting.State.PLANNED, cancelled_at="2026-02-01T09:00Z")
    make_meeting(water.body, date(2026, 1, 30))

    merge(region, [water], woods)

    letters = Letter.objects.filter(kind="network-merged")
    assert sorted(letter.to_address for letter in letters) == sorted(leader.email for leader in leaders)
    assert ["2026-05-04" in letter.text or "4 maj 2026" in letter.text for letter in letters] == [True, True]
    assert [str(booked.held_on.day + 7) + " maj" in letter.text for letter in letters] == [False, False]


def test_nobody_is_written_to_where_nothing_is_booked(region, networks):
    merge(region, [networks[0]], networks[1])

    assert Letter.objects.filter(kind="network-merged").count() == 0
