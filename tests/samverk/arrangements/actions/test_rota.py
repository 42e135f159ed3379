"""Turns: whoever has waited longest, over the years, and nobody who holds a fixed office."""

from datetime import date

import pytest

from samverk.arrangements.actions import fix_seat, plan_rota, set_substitute, unfix_seat
from samverk.arrangements.actions.rota import rota_for
from samverk.arrangements.models import FixedSeat, Turn
from samverk.meetings.actions.lifecycle import move_meeting
from samverk.records.refusal import RuleBroken
from tests.factories import make_organisation
from tests.samverk.arrangements.making import TODAY, make_planned, make_turn, span
from tests.samverk.rounds.making import make_house

pytestmark = pytest.mark.django_db
NAMES = ("Brohult", "Ekelunda", "Kvarnsele", "Åbynäs")
LAST = date(2026, 12, 31)


@pytest.fixture
def house():
    return make_house(NAMES)


def planned(house):
    return [
        str(turn.organisation) for turn in plan_rota(rota_for(house.body), on=TODAY, up_to=LAST, by=house.secretary)
    ]


def test_turns_go_round_among_those_without_a_fixed_seat(house):
    fix_seat(rota_for(house.body), house.municipalities[1], by=house.secretary)
    for month in (4, 5, 6, 9):
        make_planned(house, date(2026, month, 8))

    assert planned(house) == ["Brohult", "Kvarnsele", "Åbynäs", "Brohult"]


def test_former_years_count(house):
    for month, place in ((9, 0), (10, 1), (11, 2)):
        make_turn(house, date(2025, month, 8), place)
    make_planned(house, date(2026, 4, 8))
    make_planned(house, date(2026, 5, 8))

    assert planned(house) == ["Åbynäs", "Brohult"]


def test_who_served_as_substitute_has_served(house):
    make_turn(house, date(2025, 9, 8), 0, substitute=house.municipalities[3])
    for month in (4, 5, 6, 9):
        make_planned(house, date(2026, month, 8))

    assert planned(house) == ["Brohult", "Ekelunda", "Kvarnsele", "Åbynäs"]


def test_planning_again_changes_nothing_and_fills_what_is_empty(house):
    make_planned(house, date(2026, 4, 8))
    first = planned(house)
    make_planned(house, date(2026, 5, 8))

    assert (first, planned(house), planned(house)) == (["Brohult"], ["Ekelunda"], [])


def test_meetings_that_were_cancelled_held_or_are_later_get_no_turn(house):
    make_planned(house, date(2026, 4, 8), cancelled_at="2026-03-01T08:00Z")
    make_planned(house, date(2026, 2, 8))
    make_planned(house, date(2027, 4, 8))

    assert planned(house) == []


def test_who_is_no_member_on_the_day_takes_no_turn(house):
    house.members[0].person.mandates.update(holds_to=date(2026, 4, 30))
    house.municipalities[1].member_to = date(2026, 4, 30)
    house.municipalities[1].save()
    for month in (5, 6):
        make_planned(house, date(2026, month, 8))

    assert planned(house) == ["Kvarnsele", "Åbynäs"]


def test_a_gap_is_not_filled_with_who_serves_next(house):
    make_turn(house, date(2026, 5, 8), 0)
    make_planned(house, date(2026, 4, 8))

    assert planned(house) == ["Ekelunda"]


def test_nobody_can_take_a_turn_where_all_hold_fixed_seats(house):
    for one in house.municipalities:
        fix_seat(rota_for(house.body), one, by=house.secretary)
    make_planned(house, date(2026, 4, 8))

    with pytest.raises(RuleBroken, match="nobody-to-take-turns"):
        planned(house)


def test_a_turn_moves_with_its_meeting(house):
    turn = make_turn(house, date(2026, 4, 8), 0)

    later = span(date(2026, 4, 15))
    move_meeting(turn.meeting, on=later.on, starts_at=later.starts_at, ends_at=later.ends_at, by=house.secretary)

    assert Turn.objects.get(meeting__held_on=date(2026, 4, 15)) == turn


def test_an_office_is_fixed_once_and_taken_away_once(house):
    seat = fix_seat(rota_for(house.body), house.municipalities[0], by=house.secretary, office="kommundirektör ")

    with pytest.raises(RuleBroken, match="nothing-to-change"):
        fix_seat(rota_for(house.body), house.municipalities[0], by=house.secretary, office="kommundirektör")
    unfix_seat(seat, by=house.secretary)
    with pytest.raises(RuleBroken, match="nothing-to-change"):
        unfix_seat(FixedSeat(pk=seat.pk or 1, rota=seat.rota, organisation=seat.organisation), by=house.secretary)


def test_a_substitute_serves_and_gives_the_turn_back(house):
    turn = make_turn(house, date(2026, 4, 8), 0)

    set_substitute(turn, house.municipalities[1], by=house.members[0])
    serving = Turn.objects.get().serving_id
    set_substitute(turn, None, by=house.members[0])

    assert (serving, Turn.objects.get().serving_id) == (house.municipalities[1].pk, house.municipalities[0].pk)


def test_who_serves_at_the_next_meeting_is_no_substitute(house):
    turn = make_turn(house, date(2026, 4, 8), 0)
    make_turn(house, date(2026, 5, 8), 1)

    with pytest.raises(RuleBroken, match="same-turn-twice-in-a-row"):
        set_substitute(turn, house.municipalities[1], by=house.members[0])


def test_strangers_and_fixed_seats_are_no_substitutes(house):
    turn = make_turn(house, date(2026, 4, 8), 0)
    fix_seat(turn.rota, house.municipalities[2], by=house.secretary)

    for unfit in (make_organisation("Örnabo"), house.municipalities[2], house.municipalities[0]):
        with pytest.raises(RuleBroken, match="not-eligible"):
            set_substitute(turn, unfit, by=house.members[0])


def test_of_two_who_change_a_turn_the_second_is_told(house):
    turn = make_turn(house, date(2026, 4, 8), 0)
    seen = Turn.objects.select_related("meeting", "organisation", "rota").get()
    set_substitute(turn, house.municipalities[1], by=house.members[0])

    with pytest.raises(RuleBroken, match="turn-changed"):
        set_substitute(seen, house.municipalities[2], by=house.members[0])
