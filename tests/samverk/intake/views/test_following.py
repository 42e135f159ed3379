"""A matter's whole route on one page, for each as much as they may see."""

from datetime import date

import pytest

from samverk.intake import actions
from tests.factories import make_body, make_clause, make_item, make_matter, make_meeting
from tests.samverk.intake.making import make_coming_meeting, make_proposal, make_user_with_seat

pytestmark = pytest.mark.django_db


@pytest.fixture
def body():
    return make_body()


@pytest.fixture
def member(body):
    return make_user_with_seat(body, "Karin Lind")


def stations(answer):
    """Return what stands on the route: the titles of items, the acts with proposals."""
    return [station.item.title if station.item else station.step.act for station in answer.context["route"]]


def test_the_route_crosses_bodies_and_meetings_in_time_order(body, member, secretary, browser_of):
    board = make_body("Styrelsen", kind="board")
    first = make_item(make_meeting(body, date(2024, 2, 16)), "Växel, start")
    make_clause(first, "att överlämna till styrelsen", handed_to_as_written="styrelsen")
    second = make_item(make_meeting(board, date(2024, 4, 1)), "Växel, beslut")
    matter = make_matter("Växel", second, first)
    proposal = make_proposal(member, body, title="Växel igen", matter=matter)
    meeting = make_coming_meeting(body)
    actions.accept_proposal(proposal, meeting, seen=proposal.revision, by=secretary)
    actions.note_placed(proposal, make_item(meeting, "Växel igen"), by=secretary)

    answer = browser_of(member).get(f"/proposals/matters/{matter.public_id}/")

    assert stations(answer) == ["Växel, start", "Växel, beslut", "submitted", "accepted", "placed", "Växel igen"]
    assert answer.context["route"][0].handed_to == ["styrelsen"]
    assert answer.context["route"][-1].is_to_come


def test_each_sees_the_stations_they_may_see(body, member, secretary, reader, browser_of):
    other = make_body("Annat", kind="network")
    neighbour = make_user_with_seat(other, "Sven Granne", organisation="Lindhamn")
    open_item = make_item(make_meeting(body), "Öppen")
    hidden = make_item(make_meeting(body, published_at=None), "Opublicerad")
    secret = make_item(make_meeting(body), "Hemlig", is_confidential=True)
    matter = make_matter("Växel", open_item, hidden, secret)
    address = f"/proposals/matters/{matter.public_id}/"

    seen = [set(stations(browser_of(user).get(address))) for user in (member, secretary, reader, neighbour)]

    assert seen == [
        {"Öppen", "Opublicerad", "Hemlig"},
        {"Öppen", "Opublicerad", "Hemlig"},
        {"Öppen", "Opublicerad"},
        {"Öppen"},
    ]
    assert browser_of(None).get(address).status_code == 302


def test_a_matter_of_which_one_may_see_nothing_is_not_there(body, member, reader, secretary, browser_of):
    neighbour = make_user_with_seat(make_body("Annat", kind="network"), "Sven Granne", organisation="Lindhamn")
    proposal = make_proposal(member, body, is_confidential=True)
    address = f"/proposals/matters/{proposal.matter.public_id}/"

    codes = [browser_of(user).get(address).status_code for user in (member, secretary, reader, neighbour)]

    assert codes == [200, 200, 404, 404]


def test_a_draft_shows_its_matter_to_nobody_else(body, member, secretary, browser_of):
    proposal = make_proposal(member, body, submitted=False)
    address = f"/proposals/matters/{proposal.matter.public_id}/"

    codes = [browser_of(user).get(address).status_code for user in (member, secretary)]

    assert codes == [200, 404]


def test_the_route_costs_the_same_however_long(body, member, browser_of, django_assert_num_queries):
    matter = make_matter("Växel", make_item(make_meeting(body)))
    make_clause(matter.steps.get().item)
    make_proposal(member, body, matter=matter)
    client, address = browser_of(member), f"/proposals/matters/{matter.public_id}/"

    with django_assert_num_queries(16):
        client.get(address)
    for day in (1, 2):
        item = make_item(make_meeting(body, date(2025, 1, day)))
        make_clause(item)
        matter.steps.create(item=item)
        make_proposal(member, body, matter=matter)
    with django_assert_num_queries(16):
        client.get(address)
