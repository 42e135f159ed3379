"""The preparation group's pages."""

import pytest

from samverk.intake.models import Proposal
from tests.factories import make_body
from tests.samverk.intake.making import FAR, make_coming_meeting, make_proposal, make_user_with_seat

pytestmark = pytest.mark.django_db


@pytest.fixture
def body():
    return make_body()


@pytest.fixture
def proposer(body):
    return make_user_with_seat(body, "Karin Lind")


@pytest.fixture
def chair(body):
    return make_user_with_seat(body, "Disa Holm", organisation="Brohult", seat="chair")


def titles(answer):
    return [proposal.title for proposal in answer.context["page"].rows]


def test_the_queue_is_for_those_who_prepare(body, proposer, chair, secretary, reader, browser_of):
    codes = [browser_of(user).get("/proposals/queue/").status_code for user in (chair, secretary, proposer, reader)]

    assert codes == [200, 200, 403, 403]
    assert browser_of(None).get("/proposals/queue/").status_code == 302


def test_the_queue_shows_its_own_bodies_and_what_is_asked_for(body, proposer, chair, browser_of):
    board = make_body("Styrelsen", kind="board")
    make_proposal(proposer, body, title="Växel")
    make_proposal(proposer, body, title="Arkiv", purpose="information")
    make_proposal(proposer, body, title="Utkast", submitted=False)
    make_proposal(proposer, board, title="Budget")
    client = browser_of(chair)

    assert titles(client.get("/proposals/queue/")) == ["Arkiv", "Växel"]
    assert titles(client.get("/proposals/queue/?purpose=decision")) == ["Växel"]
    assert titles(client.get("/proposals/queue/?q=ark")) == ["Arkiv"]
    assert titles(client.get("/proposals/queue/?show=accepted")) == []
    assert titles(client.get(f"/proposals/queue/?body={board.public_id}")) == []
    assert client.get("/proposals/queue/?show=%00&body=%00&page=x").status_code == 200


def test_what_was_postponed_comes_back_on_its_day(body, proposer, chair, browser_of):
    proposal = make_proposal(proposer, title="Växel")
    address = f"/proposals/{proposal.public_id}/postpone/"
    browser_of(chair).post(address, {"to_day": "2098-01-01", "seen": proposal.revision})
    client = browser_of(chair)

    assert titles(client.get("/proposals/queue/")) == []
    assert titles(client.get("/proposals/queue/?show=postponed")) == ["Växel"]
    Proposal.objects.update(waits_until="2020-01-01")
    assert titles(client.get("/proposals/queue/")) == ["Växel"]


def test_the_chair_accepts(body, proposer, chair, browser_of):
    meeting, proposal = make_coming_meeting(body), make_proposal(proposer)

    answer = browser_of(chair).post(
        f"/proposals/{proposal.public_id}/accept/", {"meeting": meeting.pk, "seen": proposal.revision}, follow=True
    )

    proposal.refresh_from_db()
    assert (answer.status_code, proposal.state) == (200, "accepted")


def test_an_answer_to_what_was_answered_is_told_and_changes_nothing(body, proposer, chair, secretary, browser_of):
    meeting, proposal = make_coming_meeting(body), make_proposal(proposer)
    seen = proposal.revision
    browser_of(chair).post(f"/proposals/{proposal.public_id}/accept/", {"meeting": meeting.pk, "seen": seen})

    answer = browser_of(secretary).post(
        f"/proposals/{proposal.public_id}/send-back/", {"reason": "Nej", "seen": seen}, follow=True
    )

    proposal.refresh_from_db()
    assert proposal.state == "accepted"
    assert [message.level_tag for message in answer.context["messages"]] == ["error"]


@pytest.mark.parametrize(
    ("act", "form", "field"),
    [
        ("accept", {}, "meeting"),
        ("send-back", {"reason": " "}, "reason"),
        ("postpone", {}, "to_meeting"),
        ("postpone", {"to_day": "2001-01-01"}, "to_day"),
        ("refer", {"reason": "x"}, "to_body"),
    ],
)
def test_an_answer_filled_in_wrongly_says_what_is_missing(act, form, field, proposer, chair, browser_of):
    proposal = make_proposal(proposer)

    answer = browser_of(chair).post(f"/proposals/{proposal.public_id}/{act}/", form | {"seen": proposal.revision})

    assert answer.status_code == 400
    assert list(answer.context["answers"][act.replace("-", "_")].errors) == [field]


@pytest.mark.parametrize("act", ["accept", "send-back", "postpone", "refer"])
def test_nobody_else_answers(act, body, proposer, reader, browser_of):
    neighbour = make_user_with_seat(make_body("Annat", kind="network"), "Sven Granne", seat="chair")
    proposal = make_proposal(proposer, body)
    address = f"/proposals/{proposal.public_id}/{act}/"

    codes = [browser_of(user).post(address, {"seen": 2}).status_code for user in (proposer, reader, neighbour, None)]

    assert codes == [404, 404, 404, 302]


@pytest.mark.parametrize(
    ("fields", "codes"),
    [
        ({}, [200, 200, 200, 200, 404, 404]),
        ({"is_confidential": True}, [200, 200, 200, 404, 404, 404]),
    ],
)
def test_who_sees_what_was_handed_in(fields, codes, body, proposer, chair, secretary, reader, browser_of):
    colleague = make_user_with_seat(body, "Ulf Kollega", organisation="Örnabo")
    neighbour = make_user_with_seat(make_body("Annat", kind="network"), "Sven Granne", organisation="Lindhamn")
    proposal = make_proposal(proposer, body, **fields)
    readers = (proposer, chair, secretary, reader, colleague, neighbour)

    assert [browser_of(user).get(f"/proposals/{proposal.public_id}/").status_code for user in readers] == codes


def test_members_see_what_their_body_takes_up_but_nothing_confidential(body, proposer, chair, browser_of):
    colleague = make_user_with_seat(body, "Ulf Kollega", organisation="Örnabo")
    meeting = make_coming_meeting(body)
    for title, confidential in (("Öppen", False), ("Hemlig", True)):
        proposal = make_proposal(proposer, body, title=title, is_confidential=confidential)
        form = {"meeting": meeting.pk, "seen": proposal.revision}
        browser_of(chair).post(f"/proposals/{proposal.public_id}/accept/", form)

    codes = [
        browser_of(colleague).get(f"/proposals/{public_id}/").status_code
        for public_id in Proposal.objects.order_by("pk").values_list("public_id", flat=True)
    ]

    assert codes == [200, 404]


def test_who_referred_it_still_sees_it(body, proposer, chair, browser_of):
    board, proposal = make_body("Styrelsen", kind="board"), make_proposal(proposer, body)

    answer = browser_of(chair).post(
        f"/proposals/{proposal.public_id}/refer/",
        {"to_body": board.pk, "reason": "Styrelsens fråga", "seen": proposal.revision},
        follow=True,
    )

    assert answer.status_code == 200
    assert answer.context["answers"] is None


def test_the_queue_costs_the_same_however_many(body, proposer, chair, browser_of, django_assert_num_queries):
    client = browser_of(chair)
    make_proposal(proposer, wanted_meeting=make_coming_meeting(body))
    client.get("/proposals/queue/")

    with django_assert_num_queries(9):
        client.get("/proposals/queue/")
    for day in (7, 8):
        make_proposal(proposer, wanted_meeting=make_coming_meeting(body, FAR.replace(day=day)))
    with django_assert_num_queries(9):
        client.get("/proposals/queue/")
