"""Who comes, leaves, serves and stays away, and what cannot be."""

from datetime import timedelta

import pytest

from samverk.deciding.models import Chairing
from samverk.directory.models import Mandate
from samverk.meetings.models import Attendance, PresenceInterval
from samverk.records.models import TrailEntry
from samverk.records.refusal import RuleBroken
from samverk.sitting.actions import (
    Act,
    arrive,
    change_stay,
    close_sitting,
    leave,
    leave_vacant,
    stay_away,
    strike_guest,
    welcome_guest,
)
from samverk.sitting.queries.attending import attending_of
from tests.factories import make_attendance, make_mandate, make_meeting, make_organisation, make_person
from tests.samverk.sitting.making import DAY, add_municipality, at, clock, make_scene, opened

pytestmark = pytest.mark.django_db


@pytest.fixture
def scene():
    return opened(make_scene())


def act(scene, hours, minutes=0):
    return Act(at(hours, minutes), scene.keeper)


def stays(row):
    return list(PresenceInterval.objects.filter(attendance=row).values_list("arrived_at", "left_at"))


def refused(code):
    return pytest.raises(RuleBroken, match=f"^{code}")


def accounts(scene):
    return {row.name: row.account for row in attending_of(scene.meeting).organisations}


def test_several_departures_are_several_stays(scene):
    row = arrive(scene.meeting, scene.seats["Kvarnsele"], act(scene, 9, 10), at=clock(9, 10))
    leave(row, act(scene, 10, 0), at=clock(10))
    arrive(scene.meeting, scene.seats["Kvarnsele"], act(scene, 10, 30), at=clock(10, 30))

    assert stays(row) == [(clock(9, 10), clock(10)), (clock(10, 30), None)]
    assert Attendance.objects.filter(meeting=scene.meeting, secretary=False).count() == 1


def test_no_time_said_is_from_the_beginning(scene):
    row = arrive(scene.meeting, scene.seats["Kvarnsele"], act(scene, 9, 20))

    assert stays(row) == [(clock(9), None)]


def test_who_came_before_the_opening_was_there_from_it():
    scene = make_scene()
    row = arrive(scene.meeting, scene.seats["Brohult"], act(scene, 8, 50))

    opened(scene, at(9, 5))

    assert stays(row) == [(clock(9, 5), None)]
    assert [chairing.attendance_id for chairing in Chairing.objects.all()] == [row.pk]


def test_nobody_leaves_before_arriving(scene):
    row = arrive(scene.meeting, scene.seats["Kvarnsele"], act(scene, 9, 40), at=clock(9, 40))

    with refused("leaves-before-arriving"):
        leave(row, act(scene, 10), at=clock(9, 30))


@pytest.mark.parametrize("moment", [clock(8, 50), clock(10, 1)])
def test_nobody_comes_outside_the_meeting(scene, moment):
    with refused("outside-the-meeting"):
        arrive(scene.meeting, scene.seats["Kvarnsele"], act(scene, 10), at=moment)


def test_a_meeting_that_is_still_open_the_day_after_binds_no_hours(scene):
    morning_after = act(scene, 8, 30).now + timedelta(days=1)

    row = arrive(scene.meeting, scene.seats["Kvarnsele"], Act(morning_after, scene.keeper), at=clock(10, 50))

    assert stays(row) == [(clock(10, 50), None)]


def test_nobody_comes_twice_or_leaves_twice(scene):
    row = arrive(scene.meeting, scene.seats["Kvarnsele"], act(scene, 9, 5), at=clock(9, 5))

    with refused("already-present"):
        arrive(scene.meeting, scene.seats["Kvarnsele"], act(scene, 9, 6), at=clock(9, 6))
    leave(row, act(scene, 9, 30), at=clock(9, 30))
    with refused("not-present"):
        leave(row, act(scene, 9, 31), at=clock(9, 31))
    with refused("arrives-while-present"):
        arrive(scene.meeting, scene.seats["Kvarnsele"], act(scene, 9, 40), at=clock(9, 20))


def test_nobody_sits_for_two_municipalities(scene):
    twice = make_mandate(
        scene.seats["Brohult"].person, make_organisation("Lindhamn"), body=scene.body, seat=Mandate.Seat.MEMBER
    )
    arrive(scene.meeting, scene.seats["Brohult"], act(scene, 9, 5), at=clock(9, 5))

    with refused("sits-for-another"):
        arrive(scene.meeting, twice, act(scene, 9, 6), at=clock(9, 6))


def test_no_more_from_a_municipality_than_it_has_seats(scene):
    scene.body.seats_per_organisation = 3
    scene.body.save()
    organisation = scene.seats["Kvarnsele"].organisation
    more = [
        make_mandate(make_person(f"Ledamot {number}"), organisation, body=scene.body, seat=Mandate.Seat.MEMBER)
        for number in range(3)
    ]
    rows = [
        arrive(scene.meeting, seat, act(scene, 9, 5), at=clock(9, 5)) for seat in (scene.seats["Kvarnsele"], *more[:2])
    ]

    with refused("no-seat-left"):
        arrive(scene.meeting, more[2], act(scene, 9, 6), at=clock(9, 6))
    leave(rows[0], act(scene, 9, 30), at=clock(9, 30))
    arrive(scene.meeting, more[2], act(scene, 9, 31), at=clock(9, 31))


def test_a_deputy_who_does_not_serve_takes_no_seat(scene):
    scene.body.seats_per_organisation = 1
    scene.body.save()
    arrive(scene.meeting, scene.seats["Kvarnsele"], act(scene, 9), at=clock(9))

    row = arrive(scene.meeting, scene.deputies["Kvarnsele"], act(scene, 9, 1), at=clock(9, 1))

    assert (row.serving, attending_of(scene.meeting).counted) == (False, 1)


def test_a_deputy_serves_for_who_is_away_and_from_then_on(scene):
    member = arrive(scene.meeting, scene.seats["Kvarnsele"], act(scene, 9), at=clock(9))
    deputy, seat = scene.deputies["Kvarnsele"], scene.seats["Kvarnsele"]
    arrive(scene.meeting, deputy, act(scene, 9), at=clock(9))
    with refused("member-is-here"):
        arrive(scene.meeting, deputy, act(scene, 9, 5), at=clock(9, 5), instead_of=seat)
    leave(member, act(scene, 10, 50), at=clock(10, 50))

    row = arrive(scene.meeting, deputy, act(scene, 10, 50), at=clock(10, 50), instead_of=seat)

    assert (row.serving, row.deputy_for_as_written, stays(row)) == (True, "Mia Kvarnsele", [(clock(10, 50), None)])
    with refused("deputy-serves"):
        arrive(scene.meeting, seat, act(scene, 11), at=clock(11))


def test_the_chair_leaves_and_nobody_leads(scene):
    row = arrive(scene.meeting, scene.seats["Brohult"], act(scene, 9), at=clock(9))
    led = attending_of(scene.meeting).leader

    leave(row, act(scene, 10, 50), at=clock(10, 50))

    assert led is not None
    assert led.name == "Mia Brohult"
    assert attending_of(scene.meeting).leader is None


def test_times_are_put_right(scene):
    row = arrive(scene.meeting, scene.seats["Kvarnsele"], act(scene, 9, 30), at=clock(9, 30))
    stay = PresenceInterval.objects.get(attendance=row)

    change_stay(stay, act(scene, 11), arrived=clock(9, 10), left=clock(10, 50))

    assert stays(row) == [(clock(9, 10), clock(10, 50))]
    with refused("leaves-before-arriving"):
        change_stay(stay, act(scene, 11), arrived=clock(10), left=clock(9, 30))
    stay.refresh_from_db()
    with refused("nothing-to-change"):
        change_stay(stay, act(scene, 11), arrived=clock(9, 10), left=clock(10, 50))


def test_every_municipality_is_accounted_for_or_missing(scene):
    add_municipality(scene, "Lindhamn")
    empty = make_organisation("Örnabo")
    arrive(scene.meeting, scene.seats["Brohult"], act(scene, 9), at=clock(9))
    stay_away(scene.meeting, scene.seats["Kvarnsele"], act(scene, 9), reported=True)
    stay_away(scene.meeting, scene.seats["Åbynäs"], act(scene, 9), reported=False)
    leave_vacant(scene.meeting, empty, act(scene, 9))

    assert accounts(scene) == {
        "Brohult": "present",
        "Kvarnsele": "reported-absent",
        "Lindhamn": "",
        "Åbynäs": "unreported-absent",
        "Örnabo": "vacant",
    }
    with refused("nothing-to-change"):
        leave_vacant(scene.meeting, empty, act(scene, 9, 1))


def test_absence_reported_beforehand_stays_until_they_come(scene):
    seat = scene.seats["Kvarnsele"]
    make_attendance(
        scene.meeting, "Mia Kvarnsele", section="absent", person=seat.person, organisation=seat.organisation
    )
    before = accounts(scene)["Kvarnsele"]

    arrive(scene.meeting, seat, act(scene, 9, 10), at=clock(9, 10))

    assert (before, accounts(scene)["Kvarnsele"]) == ("reported-absent", "present")
    assert scene.meeting.attendances.filter(secretary=False).count() == 1


def test_quorum_follows_who_comes_and_goes(scene):
    def quorum():
        return [(one.present, one.needed, one.is_met) for one in attending_of(scene.meeting).quorums]

    none = quorum()
    arrive(scene.meeting, scene.seats["Brohult"], act(scene, 9), at=clock(9))
    row = arrive(scene.meeting, scene.seats["Åbynäs"], act(scene, 9), at=clock(9))
    two = quorum()
    leave(row, act(scene, 10), at=clock(10))

    assert (none, two, quorum()) == ([(0, 2, False)], [(2, 2, True)], [(1, 2, False)])


def test_a_guest_counts_for_nothing_and_has_no_seat(scene):
    row = welcome_guest(scene.meeting, act(scene, 9), name="Gro Gäst", organisation="", items=scene.items[1:2])

    assert (row.section, row.item_numbers, attending_of(scene.meeting).counted) == ("guest", ["2"], 0)
    with refused("guest-has-a-seat"):
        welcome_guest(scene.meeting, act(scene, 9), name="mia kvarnsele", organisation="", items=())
    with refused("already-present"):
        welcome_guest(scene.meeting, act(scene, 9), name="Gro Gäst", organisation="", items=())
    strike_guest(row, act(scene, 9))
    with refused("not-present"):
        strike_guest(row, act(scene, 9))


def test_whoever_has_no_seat_is_no_member(scene):
    guest = make_mandate(make_person("Ada Adjungerad"), None, body=scene.body, seat=Mandate.Seat.GUEST)

    with refused("no-seat"):
        arrive(scene.meeting, guest, act(scene, 9), at=clock(9))


def test_the_lists_stand_before_the_day_and_can_be_corrected_after_the_meeting(scene):
    later = make_meeting(scene.body, DAY.replace(day=20), state="called", published_at=None)
    late = at(9).replace(day=7)
    with refused("attendance-not-now"):
        arrive(later, scene.seats["Brohult"], act(scene, 9))
    close_sitting(scene.meeting, at=at(12), by=scene.keeper)

    stay_away(scene.meeting, scene.seats["Brohult"], Act(late, scene.keeper), reported=False)

    assert accounts(scene)["Brohult"] == "unreported-absent"


def test_the_trail_tells_for_whom_a_delegate_acts(scene):
    acting = Act(at(9), scene.keeper, on_behalf_of="mia@samverk.example")

    arrive(scene.meeting, scene.seats["Kvarnsele"], acting, at=clock(9))

    entry = TrailEntry.objects.get(act="arrived")
    assert (entry.by, entry.on_behalf_of) == ("sanna@samverk.example", "mia@samverk.example")
