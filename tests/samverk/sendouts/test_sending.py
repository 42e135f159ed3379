"""Sending: all letters or none, once, and what belongs to a matter is announced."""

from datetime import timedelta

import pytest

from samverk.post.carry import carry
from samverk.post.models import Letter
from samverk.records.actions import store_file
from samverk.records.models import TrailEntry
from samverk.records.refusal import RuleBroken
from samverk.sendouts.actions import attach, schedule_sendout
from samverk.sendouts.events import letters_sent
from samverk.sendouts.models import Recipient, Sendout
from samverk.sendouts.sending import send_due, send_sendout
from tests.factories import make_matter
from tests.samverk.sendouts.making import AT, LATER, make_sendout, make_sent, recipient_of


@pytest.fixture
def announced():
    heard = []

    def listen(sender, **said):
        heard.append(said["sendout_ids"])

    letters_sent.connect(listen)
    yield heard
    letters_sent.disconnect(listen)


def test_every_letter_is_written_down_with_its_recipient(house):
    sendout = make_sent(house)

    rows = [(one.email, one.letter.subject, one.letter.kind) for one in sendout.recipients.select_related("letter")]
    assert rows[0] == ("brohult@samverk.example", "Underlag till Brohult", "sendout")
    assert (len(rows), sendout.state, sendout.sent_at) == (3, "sent", AT)
    assert TrailEntry.objects.get(act="sendout-sent").detail == {"letters": 3}


def test_pressed_twice_it_goes_once(house):
    sendout = make_sendout(house)
    seen = sendout.revision
    send_sendout(sendout, seen=seen, at=AT, by=house.secretary)

    with pytest.raises(RuleBroken, match="sendout-changed"):
        send_sendout(sendout, seen=seen, at=AT, by=house.secretary)

    assert (Letter.objects.count(), Recipient.objects.count()) == (3, 3)


def test_what_was_changed_after_it_was_seen_does_not_go(house):
    sendout = make_sendout(house)

    with pytest.raises(RuleBroken, match="sendout-changed"):
        send_sendout(sendout, seen=sendout.revision - 1, at=AT, by=house.secretary)

    assert Letter.objects.count() == 0


@pytest.mark.parametrize(
    ("fields", "code", "source"),
    [
        ({"text": "{budget}"}, "field-unknown", "budget"),
        ({"text": "{dag}"}, "value-missing", "Brohult: dag; Ekelunda: dag; Åbynäs: dag"),
        ({"to_body": None}, "nobody-to-write-to", ""),
    ],
)
def test_what_must_not_go_is_refused_by_name_and_stays_a_draft(house, fields, code, source):
    sendout = make_sendout(house, **fields)

    with pytest.raises(RuleBroken) as refused:
        send_sendout(sendout, seen=sendout.revision, at=AT, by=house.secretary)

    assert (refused.value.code, refused.value.source) == (code, source)
    assert (Sendout.objects.get().state, Letter.objects.count()) == ("draft", 0)


def test_a_worker_that_dies_midway_has_sent_none_and_the_next_sends_all(house, monkeypatch):
    sendout = make_sendout(house)
    schedule_sendout(sendout, send_at=LATER, seen=sendout.revision, at=AT, by=house.secretary)
    real, calls = Recipient.objects.create, []

    def dying(**fields):
        calls.append(fields)
        if len(calls) == 2:
            raise KeyboardInterrupt
        return real(**fields)

    with monkeypatch.context() as patch:
        patch.setattr(Recipient.objects, "create", dying)
        with pytest.raises(KeyboardInterrupt):
            send_due(sendout.pk, at=LATER)
    after_the_death = Letter.objects.count()

    assert (after_the_death, send_due(sendout.pk, at=LATER), send_due(sendout.pk, at=LATER)) == (0, 3, 0)


def test_before_its_hour_nothing_goes(house):
    sendout = make_sendout(house)
    schedule_sendout(sendout, send_at=LATER, seen=sendout.revision, at=AT, by=house.secretary)

    assert send_due(sendout.pk, at=LATER - timedelta(seconds=1)) == 0


def test_what_cannot_go_at_its_hour_is_held_up_and_its_writer_told(house):
    sendout = make_sendout(house)
    schedule_sendout(sendout, send_at=LATER, seen=sendout.revision, at=AT, by=house.secretary)
    for member in house.members:
        member.person.mandates.update(holds_to=AT.date())

    sent = [send_due(sendout.pk, at=LATER) for _twice in range(2)]

    sendout.refresh_from_db()
    letter = Letter.objects.get()
    assert (sent, sendout.state, sendout.held_up_by) == ([0, 0], "held-up", "nobody-to-write-to")
    assert (letter.to_address, letter.subject) == (house.secretary.email, "Ett utskick kunde inte gå")
    assert sendout.public_id in letter.text


def test_who_took_the_office_over_meanwhile_is_written_to(house):
    sendout = make_sendout(house, organisations=tuple(house.municipalities[:1]), text="{direktör}")
    schedule_sendout(sendout, send_at=LATER, seen=sendout.revision, at=AT, by=house.secretary)
    mandate = house.members[0].person.mandates.get()
    mandate.person = house.members[1].person
    mandate.save()

    send_due(sendout.pk, at=LATER)

    assert (recipient_of(sendout).email, recipient_of(sendout).letter.text) == (
        "ekelunda@samverk.example",
        "Ekelunda Direktör",
    )


def test_attachments_go_with_every_letter(house, sink):
    sendout = make_sendout(house)
    attach(sendout, "Underlag å".encode(), name="underlag", by=house.secretary)
    sendout.refresh_from_db()
    send_sendout(sendout, seen=sendout.revision, at=AT, by=house.secretary)

    for letter in Letter.objects.all():
        carry(letter.pk, at=AT)

    names = [part.get_filename() for message in sink.arrived for part in message.iter_attachments()]
    assert (names, store_file("Underlag å".encode(), media_type="text/plain").sendout_attachments.count()) == (
        ["underlag.txt"] * 3,
        1,
    )


def test_what_has_gone_is_announced_after_commit(house, announced, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        gone = [make_sent(house, matter=make_matter()), make_sent(house)]

    assert announced == [(one.pk,) for one in gone]
