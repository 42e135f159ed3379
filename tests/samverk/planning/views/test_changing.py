"""Moving, cancelling and tying on the page: what is tied is shown first, and one act does it all."""

from datetime import date

import pytest

from samverk.meetings.actions import lifecycle
from samverk.meetings.models import Meeting
from tests.factories import make_clause, make_item, make_meeting
from tests.samverk.planning.making import YEAR, planned

HOURS = {"starts_at": "09:00", "ends_at": "12:00"}


@pytest.fixture
def meeting(house):
    return planned(house.directors, date(YEAR, 4, 22), house.keeper)


@pytest.fixture
def clause(house):
    item = make_item(make_meeting(house.directors))
    return make_clause(
        item, "att svara", due_first_on=date(YEAR, 4, 20), due_last_on=date(YEAR, 4, 20), due_precision="day"
    )


def test_the_page_tells_what_moves_along_and_what_must_be_asked(house, browser_of, meeting, clause):
    clause.due_meeting, clause.due_meeting_on = meeting, meeting.held_on
    clause.save()
    Meeting.objects.update(place_as_written="Rådhuset")

    page = browser_of(house.keeper).get(f"/calendar/meetings/{meeting.public_id}/move/")

    kinds = {name: {tie.kind for tie in page.context[name]} for name in ("moving", "asking")}
    assert ({"deadlines", "calendar"} <= kinds["moving"], "place" in kinds["asking"]) == (True, True)


def test_a_moved_meeting_takes_its_deadlines_along(house, browser_of, meeting, clause):
    browser = browser_of(house.keeper)
    browser.post(f"/calendar/meetings/{meeting.public_id}/deadlines/", {"clause": clause.public_id, "act": "tie"})

    browser.post(f"/calendar/meetings/{meeting.public_id}/move/", {"on": f"{YEAR}-04-15", **HOURS})

    clause.refresh_from_db()
    assert (clause.due_meeting, clause.due_on) == (meeting, date(YEAR, 4, 15))


def test_an_untied_clause_is_due_when_its_words_say(house, browser_of, meeting, clause):
    browser = browser_of(house.keeper)
    for act in ("tie", "untie"):
        browser.post(f"/calendar/meetings/{meeting.public_id}/deadlines/", {"clause": clause.public_id, "act": act})

    clause.refresh_from_db()
    assert (clause.due_meeting, clause.due_on) == (None, date(YEAR, 4, 20))


@pytest.mark.parametrize("on", ["2020-04-15", f"{YEAR}-04-22", f"{YEAR}-02-30"])
def test_a_move_that_cannot_be_is_told(house, browser_of, meeting, on):
    page = browser_of(house.keeper).post(f"/calendar/meetings/{meeting.public_id}/move/", {"on": on, **HOURS})

    meeting.refresh_from_db()
    assert (page.status_code, meeting.held_on, list(page.context["form"].errors)) == (400, date(YEAR, 4, 22), ["on"])


def test_a_cancelled_meeting_says_why_to_everybody(house, browser_of):
    meeting = planned(house.board, date(YEAR, 4, 22), house.keeper)
    house.keeper.role = "secretary"
    house.keeper.save()

    cancelling = f"/calendar/meetings/{meeting.public_id}/cancel/"
    browser_of(house.keeper).post(cancelling, {"because": "För få ärenden", "deadlines_to": ""})

    assert "För få ärenden" in browser_of(None).get(f"/kalender/moten/{meeting.public_id}/").content.decode()


def test_a_meeting_in_session_is_not_moved(house, browser_of, meeting):
    at = make_meeting().published_at
    lifecycle.call_meeting(meeting, at=at, by=house.keeper)
    lifecycle.open_meeting(meeting, at=at, by=house.keeper)

    page = browser_of(house.keeper).post(
        f"/calendar/meetings/{meeting.public_id}/move/", {"on": f"{YEAR}-04-15", **HOURS}
    )

    assert (page.status_code, Meeting.objects.get(pk=meeting.pk).held_on) == (400, date(YEAR, 4, 22))


def test_name_and_place_are_kept(house, browser_of, meeting):
    browser_of(house.keeper).post(
        f"/calendar/meetings/{meeting.public_id}/details/", {"title": "Internat", "place": "Åbynäs herrgård"}
    )

    meeting.refresh_from_db()
    assert (meeting.title, meeting.place_as_written) == ("Internat", "Åbynäs herrgård")


@pytest.mark.parametrize("rows", [1, 3])
def test_deadlines_take_as_many_queries_for_many_as_for_one(
    house, browser_of, django_assert_max_num_queries, meeting, rows
):
    item = make_item(make_meeting(house.directors))
    for _ in range(rows):
        day = date(YEAR, 4, 20)
        make_clause(item, "att svara", due_first_on=day, due_last_on=day, due_precision="day")
    browser = browser_of(house.keeper)

    with django_assert_max_num_queries(9):
        browser.get(f"/calendar/meetings/{meeting.public_id}/deadlines/")
