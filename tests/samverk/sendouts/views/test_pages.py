"""The pages of send-outs, as everybody who might come by."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from samverk.post.models import Letter
from samverk.sendouts.actions import attach, schedule_sendout
from samverk.sendouts.models import Reply, Sendout
from tests.factories import make_body, make_clause, make_item, make_matter, make_meeting
from tests.samverk.conftest import make_user
from tests.samverk.rounds.making import make_round, make_seated_user
from tests.samverk.sendouts.making import AT, make_sendout, make_sent, page, recipient_of

LIST = reverse("sendouts:sendouts")


def visitors(house):
    """Return everybody by what they are; the neighbour keeps another body."""
    return {
        "citizen": None,
        "owner": house.secretary,
        "member": house.members[0],
        "neighbour": make_seated_user("Granne Sekreterare", make_body("Grannrådet"), None, seat="secretary"),
        "reader": make_user("reader"),
        "secretariat": make_user("secretary"),
    }


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("sendout", [302, 200, 404, 404, 200, 200]),
        ("preview", [302, 200, 404, 404, 404, 200]),
        ("edit", [302, 200, 404, 404, 404, 200]),
        ("again", [302, 200, 404, 404, 404, 200]),
    ],
)
def test_a_draft_is_seen_by_those_it_concerns(house, browser_of, name, expected):
    sendout = make_sendout(house, asks="read")

    assert [browser_of(user).get(page(sendout, name)).status_code for user in visitors(house).values()] == expected


def test_a_recipient_and_an_attachment_are_seen_by_those_they_concern(house, browser_of):
    sendout = make_sendout(house)
    attachment = attach(sendout, b"Underlag", name="underlag.txt", by=house.secretary)
    Sendout.objects.filter(pk=sendout.pk).update(state="draft")
    sent = make_sent(house)
    addresses = [
        page(sent, "recipient", recipient_of(sent).public_id),
        page(sendout, "attachment", attachment.public_id),
    ]
    everybody = visitors(house).values()

    seen = [[browser_of(user).get(address).status_code for user in everybody] for address in addresses]

    assert seen == [[302, 200, 404, 404, 404, 200], [302, 200, 404, 404, 200, 200]]


@pytest.mark.parametrize(
    "name", ["send", "schedule", "schedule-before", "take-back", "discard", "attach", "edit", "again"]
)
def test_only_keepers_act(house, browser_of, name):
    sendout = make_sendout(house, asks="read")
    everybody = visitors(house)

    refused = [
        browser_of(everybody[who]).post(page(sendout, name), {"seen": sendout.revision}).status_code
        for who in ("citizen", "member", "neighbour", "reader")
    ]

    assert (refused, Sendout.objects.get().state, Letter.objects.count()) == ([302, 404, 404, 404], "draft", 0)


@pytest.mark.parametrize(
    ("who", "expected"),
    [("citizen", 302), ("owner", 200), ("member", 404), ("neighbour", 200), ("reader", 200), ("secretariat", 200)],
)
def test_the_list_is_for_those_who_keep_something_and_the_staff(house, browser_of, who, expected):
    assert browser_of(visitors(house)[who]).get(LIST).status_code == expected


def test_the_list_shows_to_each_what_is_theirs(house, browser_of):
    hidden = make_item(make_meeting(house.body), is_confidential=True)
    make_sendout(house, subject="Hemligt utskick", clause=make_clause(hidden))
    make_sendout(house, subject="Vanligt utskick")
    everybody = visitors(house)

    texts = {who: browser_of(everybody[who]).get(LIST).content.decode() for who in ("owner", "neighbour", "reader")}

    assert {who: ("Hemligt" in text, "Vanligt" in text) for who, text in texts.items()} == {
        "owner": (True, True),
        "neighbour": (False, False),
        "reader": (False, True),
    }


def test_a_confidential_one_is_nowhere_for_a_reader(house, browser_of):
    clause = make_clause(make_item(make_meeting(house.body), is_confidential=True))

    assert browser_of(make_user("reader")).get(page(make_sendout(house, clause=clause))).status_code == 404


def test_a_secretary_notes_an_answer(house, browser_of):
    sendout = make_sent(house, asks="answer")
    address = page(sendout, "recipient", recipient_of(sendout).public_id)

    browser_of(house.secretary).post(address, {"text": "Ringde: gärna"})

    assert Reply.objects.get().noted_by == house.secretary
    assert "Ringde: gärna" in browser_of(house.secretary).get(page(sendout)).content.decode()


def test_answers_to_a_question_are_seen(house, browser_of):
    from_now = {"at": timezone.now(), "closes_at": timezone.now() + timedelta(days=3)}
    sendout = make_sent(house, asks="round", round=make_round(house, **from_now))

    shown = browser_of(house.secretary).get(page(sendout)).content.decode()

    assert reverse("rounds:round", args=[sendout.round.public_id]) in shown
    assert shown.count("Har inte svarat") == 3


@pytest.mark.parametrize("how_many", [1, 3])
def test_the_list_takes_a_fixed_number_of_queries(house, browser_of, django_assert_num_queries, how_many):
    for _number in range(how_many):
        make_sent(house, matter=make_matter())
    browser = browser_of(house.secretary)

    with django_assert_num_queries(7):
        assert browser.get(LIST).status_code == 200


@pytest.mark.parametrize("how_many", [1, 3])
@pytest.mark.parametrize(("name", "queries"), [("sendout", 10), ("preview", 12)])
def test_a_page_takes_a_fixed_number_of_queries(house, browser_of, django_assert_num_queries, name, queries, how_many):
    make = make_sent if name == "sendout" else make_sendout
    sendout = make(house, asks="read", organisations=tuple(house.municipalities[:how_many]))
    browser = browser_of(house.secretary)

    with django_assert_num_queries(queries):
        assert browser.get(page(sendout, name)).status_code == 200


def test_what_held_it_up_is_told(house, browser_of):
    sendout = make_sendout(house)
    schedule_sendout(sendout, send_at=AT + timedelta(days=1), seen=1, at=AT, by=house.secretary)
    Sendout.objects.update(state="held-up", held_up_by="value-missing", held_up_because="Brohult: dag")

    assert "Värden saknas: Brohult: dag." in browser_of(house.secretary).get(page(sendout)).content.decode()
