"""What came back: openings, replies, corrected addresses."""

import pytest

from samverk.post.carry import carry
from samverk.post.models import Letter
from samverk.records.refusal import RuleBroken
from samverk.sendouts.actions import Extra, correct_address, note_opening, note_reply, reply
from samverk.sendouts.links import link_to, recipient_behind
from samverk.sendouts.models import Recipient
from tests.samverk.sendouts.making import AT, LATER, make_sent, recipient_of


def said(recipient):
    return list(recipient.replies.values_list("kind", "text"))


def test_the_first_opening_is_kept_on_recipient_and_letter(house):
    recipient = recipient_of(make_sent(house, asks="read"))

    opened = [note_opening(recipient, at=at) for at in (AT, LATER)]

    recipient.refresh_from_db()
    assert (opened, recipient.opened_at, Letter.objects.get(pk=recipient.letter_id).opened_at) == (
        [True, False],
        AT,
        AT,
    )


def test_read_twice_is_said_once_and_words_are_an_answer(house):
    recipient = recipient_of(make_sent(house, asks="read"))

    for text in ("", "", "Tack, vi tar upp det.", " Tack, vi tar upp det. ", ""):
        reply(recipient, text=text, at=AT)

    assert said(recipient) == [("read", ""), ("answer", "Tack, vi tar upp det."), ("read", "")]


@pytest.mark.parametrize(
    ("asks", "text", "code"), [("nothing", "Ja", "nothing-asked"), ("answer", " ", "answer-empty")]
)
def test_a_reply_that_was_not_asked_for_or_says_nothing_is_refused(house, asks, text, code):
    recipient = recipient_of(make_sent(house, asks=asks))

    with pytest.raises(RuleBroken, match=code):
        reply(recipient, text=text, at=AT)

    assert said(recipient) == []


def test_a_secretary_notes_what_came_by_telephone(house):
    recipient = recipient_of(make_sent(house))

    made = note_reply(recipient, text="Ringde: ja", at=AT, by=house.secretary)

    assert (made.noted_by, made.kind) == (house.secretary, "answer")
    with pytest.raises(RuleBroken, match="answer-empty"):
        note_reply(recipient, text="", at=AT, by=house.secretary)


def bounced(house, sink, **fields):
    extra = (Extra("fel@exempel.example", "Eva"),)
    sendout = make_sent(house, extra=extra, to_body=None, subject="Hej", text="Hej", **fields)
    sink.refused["fel@exempel.example"] = "550 no such user"
    carry(Letter.objects.get().pk, at=AT)
    return recipient_of(sendout)


def test_a_letter_that_came_back_goes_to_the_right_address_and_the_old_link_is_dead(house, sink):
    recipient = bounced(house, sink, asks="answer")
    old = link_to(recipient.public_id, "fel@exempel.example", AT).rstrip("/").rpartition("/")[2]

    correct_address(recipient, "eva@exempel.example", at=LATER, by=house.secretary)
    carry(recipient.letter_id, at=LATER)

    new = recipient.letter.text.rstrip("/").rpartition("/")[2]
    assert recipient_behind(new, at=LATER, address="").pk == recipient.pk
    with pytest.raises(RuleBroken, match="link-wrong"):
        recipient_behind(old, at=LATER, address="")
    assert [message["To"] for message in sink.arrived] == ["eva@exempel.example"]


def test_an_address_is_corrected_once(house, sink):
    recipient = bounced(house, sink)
    stale = Recipient.objects.select_related("sendout", "letter").get(pk=recipient.pk)
    correct_address(recipient, "eva@exempel.example", at=LATER, by=house.secretary)

    with pytest.raises(RuleBroken, match="letter-not-lost"):
        correct_address(stale, "eve@exempel.example", at=LATER, by=house.secretary)

    assert Letter.objects.count() == 2


def test_an_address_that_got_the_letter_is_refused(house, sink):
    recipient = bounced(house, sink)

    with pytest.raises(RuleBroken, match="address-known"):
        correct_address(recipient, "fel@exempel.example", at=LATER, by=house.secretary)


def test_what_has_arrived_is_not_sent_anew(house):
    recipient = recipient_of(make_sent(house))

    with pytest.raises(RuleBroken, match="letter-not-lost"):
        correct_address(recipient, "annan@exempel.example", at=LATER, by=house.secretary)
