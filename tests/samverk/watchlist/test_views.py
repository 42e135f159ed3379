"""The pages of the watch list, as everybody who might come by."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from samverk.intake.models import Proposal
from samverk.watchlist.actions import Source, finish_notice
from samverk.watchlist.models import Notice
from tests.factories import make_body, make_clause, make_item, make_meeting
from tests.samverk.conftest import make_user
from tests.samverk.rounds.making import make_seated_user
from tests.samverk.watchlist.making import make_notice, make_short_notices

LIST, NEW = reverse("watchlist:notices"), reverse("watchlist:new")
WHO = ("citizen", "owner", "colleague", "keeper", "neighbour", "reader", "secretariat")


@pytest.fixture
def ahead():
    today = timezone.localdate()
    return {"on": today, "watch_on": today + timedelta(days=20)}


def page(notice, name="notice"):
    return reverse(f"watchlist:{name}", args=[notice.public_id])


def visitors(house):
    """Return everybody by what they are; the neighbour sits in another body."""
    return {
        "citizen": None,
        "owner": house.members[0],
        "colleague": house.members[1],
        "keeper": house.secretary,
        "neighbour": make_seated_user("Granne Ledamot", make_body("Grannrådet"), None),
        "reader": make_user("reader"),
        "secretariat": make_user("secretary"),
    }


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("of the body", [302, 200, 200, 200, 404, 200, 200]),
        ("private", [302, 200, 404, 404, 404, 404, 404]),
        ("confidential", [302, 200, 200, 200, 404, 404, 200]),
    ],
)
def test_a_notice_is_seen_by_those_it_concerns(house, ahead, browser_of, kind, expected):
    source = Source(item=make_item(make_meeting(house.body), is_confidential=kind == "confidential"))
    notice = make_notice(house.members[0], body=None if kind == "private" else house.body, source=source, **ahead)
    everybody = visitors(house)

    seen = [browser_of(everybody[who]).get(page(notice)).status_code for who in WHO]
    listed = [browser_of(everybody[who]).get(LIST) for who in WHO[1:]]

    assert seen == expected
    shown = ["Drivs bussen vidare?" in response.content.decode() for response in listed]
    assert shown == [status == 200 for status in expected[1:]]


@pytest.mark.parametrize("name", ["move", "finish", "promote"])
def test_only_who_noted_it_and_who_prepares_the_body_settle_it(house, ahead, browser_of, name):
    notice = make_notice(house.members[0], body=house.body, **ahead)
    everybody = visitors(house)

    refused = [
        browser_of(everybody[who]).post(page(notice, name), {"seen": 1}).status_code
        for who in ("citizen", "colleague", "neighbour", "reader")
    ]
    offered = [browser_of(everybody[who]).post(page(notice, name), {}).status_code for who in ("owner", "keeper")]

    assert (refused, offered) == ([302, 404, 404, 404], [400, 400])


def test_a_member_notes_in_a_minute(house, browser_of):
    said = {"key": "abcdefgh2345", "text": "Flyttar kontoret?", "body": house.body.pk}
    said["watch_on"] = (timezone.localdate() + timedelta(days=9)).isoformat()

    responses = [browser_of(house.members[0]).post(NEW, said) for _twice in range(2)]

    notice = Notice.objects.get()
    assert [one.headers["Location"] for one in responses] == [page(notice)] * 2
    assert (notice.body, notice.noted_by) == (house.body, house.members[0])


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ({"watch_on": "2020-01-01"}, "Bevakningsdagen måste ligga framåt i tiden."),
        ({"link": "javascript:alert(1)"}, "link"),
        ({"text": ""}, "text"),
        ({"body": "999999"}, "body"),
    ],
)
def test_what_cannot_be_is_told_beside_the_form(house, browser_of, said, expected):
    usual = {"text": "Flyttar kontoret?", "watch_on": (timezone.localdate() + timedelta(days=9)).isoformat()}

    response = browser_of(house.members[0]).post(NEW, usual | said)

    assert (response.status_code, Notice.objects.count()) == (400, 0)
    assert expected in response.content.decode()


def test_nobody_notes_for_a_body_they_do_not_sit_in(house, browser_of):
    other = make_body("Styrelsen")
    said = {"text": "Flyttar?", "watch_on": (timezone.localdate() + timedelta(days=9)).isoformat(), "body": other.pk}

    assert browser_of(house.members[0]).post(NEW, said).status_code == 400


def test_a_reader_without_a_seat_notes_nothing(house, browser_of):
    assert browser_of(make_user("reader")).get(NEW).status_code == 404


def test_a_clause_begins_a_notice_for_those_who_follow_its_body(house, browser_of):
    clause = make_clause(make_item(make_meeting(house.body)), "att invänta besked")
    hidden = make_clause(make_item(make_meeting(house.body), is_confidential=True))
    everybody = visitors(house)

    seen = {
        (who, name): browser_of(everybody[who]).get(f"{NEW}?clause={one.public_id}").status_code
        for who in ("owner", "neighbour", "secretariat")
        for name, one in (("open", clause), ("hidden", hidden))
    }

    assert seen == {
        ("owner", "open"): 200,
        ("owner", "hidden"): 200,
        ("neighbour", "open"): 404,
        ("neighbour", "hidden"): 404,
        ("secretariat", "open"): 200,
        ("secretariat", "hidden"): 200,
    }


def test_a_decision_is_shown_to_those_who_follow_the_body_that_took_it(house, ahead, browser_of):
    other = make_body("Styrelsen")
    clause = make_clause(make_item(make_meeting(other, published_at=None)), "att hemlighålla detta")
    notice = make_notice(house.secretary, body=house.body, source=Source(clause=clause), **ahead)

    shown = [browser_of(user).get(page(notice)).content.decode() for user in (house.members[0], make_user("secretary"))]

    assert ["att hemlighålla detta" in text for text in shown] == [False, True]


@pytest.mark.parametrize(
    ("is_confidential", "expected"),
    [(False, [302, 200, 200, 200, 404, 404, 200]), (True, [302, 200, 200, 200, 404, 404, 200])],
)
def test_short_notices_of_a_meeting_are_offered_to_those_who_may_note(house, browser_of, is_confidential, expected):
    item = make_short_notices(house, is_confidential=is_confidential)
    address = reverse("watchlist:meeting", args=[item.meeting.public_id])
    everybody = visitors(house)

    assert [browser_of(everybody[who]).get(address).status_code for who in WHO] == expected


def test_a_short_notice_is_watched_by_one_press(house, browser_of):
    item = make_short_notices(house)
    address = reverse("watchlist:watch", args=[item.meeting.public_id, item.public_id, 3])

    pressed = [browser_of(user).post(address).status_code for user in house.members[:2]]
    nowhere = browser_of(house.members[0]).post(address.replace("/3/", "/2/")).status_code

    notice = Notice.objects.get()
    assert (pressed, nowhere, notice.text, notice.followers.count()) == (
        [302, 302],
        404,
        "Lokalkontoret läggs ned.",
        2,
    )


def test_it_is_followed_moved_finished_and_taken_up_again(house, ahead, browser_of):
    notice = make_notice(house.members[0], body=house.body, **ahead)
    owner, colleague = browser_of(house.members[0]), browser_of(house.members[1])
    later = (timezone.localdate() + timedelta(days=40)).isoformat()

    colleague.post(page(notice, "follow"))
    followed = notice.followers.count()
    colleague.post(page(notice, "follow"), {"stop": "yes"})
    owner.post(page(notice, "move"), {"seen": 1, "watch_on": later})
    owner.post(page(notice, "finish"), {"seen": 2, "outcome": "Kontoret blir kvar."})
    done = Notice.objects.get().state
    owner.post(page(notice, "move"), {"seen": 3, "watch_on": later})

    assert (followed, notice.followers.count(), done) == (2, 1, "done")
    assert [step.act for step in notice.steps.all()] == ["noted", "new-day", "done", "taken-up"]


def test_it_becomes_a_matter_and_leads_there(house, ahead, browser_of):
    notice = make_notice(house.members[0], body=house.body, **ahead)
    said = {"seen": 1, "title": "Busslinjen", "body": house.body.pk}

    response = browser_of(house.members[0]).post(page(notice, "promote"), said)
    again = browser_of(house.members[0]).post(page(notice, "promote"), said, follow=True).content.decode()

    proposal = Proposal.objects.get()
    assert response.headers["Location"] == reverse("intake:proposal", args=[proposal.public_id])
    assert "Någon annan hann före." in again
    assert reverse("intake:proposal", args=[proposal.public_id]) in again
    # A draft is its proposer's alone.
    assert "Busslinjen" not in browser_of(house.members[1]).get(page(notice)).content.decode().partition("<ol")[0]


def test_views_show_what_is_watched_what_is_mine_and_what_is_settled(house, ahead, browser_of):
    finish_notice(
        make_notice(house.members[0], "Klar buss", body=house.body, **ahead), outcome="Ja", seen=1, by=house.secretary
    )
    make_notice(house.members[0], "Min buss", body=house.body, **ahead)
    make_notice(house.members[1], "Din buss", body=house.body, **ahead)
    browser = browser_of(house.members[0])

    texts = {show: browser.get(LIST, {"show": show}).content.decode() for show in ("watched", "mine", "settled")}

    assert {show: [name in text for name in ("Klar", "Min buss", "Din buss")] for show, text in texts.items()} == {
        "watched": [False, True, True],
        "mine": [False, True, False],
        "settled": [True, False, False],
    }


@pytest.mark.parametrize("how_many", [1, 3])
def test_pages_take_a_fixed_number_of_queries(house, ahead, browser_of, django_assert_num_queries, how_many):
    for number in range(how_many):
        notice = make_notice(house.members[0], f"Buss {number}", body=house.body, **ahead)
    browser = browser_of(house.members[0])

    with django_assert_num_queries(6):
        assert browser.get(LIST).status_code == 200
    with django_assert_num_queries(8):
        assert browser.get(page(notice)).status_code == 200
