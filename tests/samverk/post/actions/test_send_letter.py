"""Letters are written down once, sent again when a person says so, and taken up when forgotten."""

import hashlib
from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from samverk.post.actions import note_opened, send_again, send_letter, take_up_letters
from samverk.post.models import Letter
from samverk.records.models import TrailEntry
from samverk.records.refusal import RuleBroken

pytestmark = pytest.mark.django_db
AT = datetime(2027, 3, 1, 9, 0, tzinfo=UTC)


def written(**fields):
    return send_letter(**{"to": "disa@brohult.example", "subject": "Kallelse", "text": "Hej!", "kind": "call"} | fields)


def test_send_letter_writes_nothing_twice_for_the_same():
    first, second = written(once="call 1 disa"), written(once="call 1 disa")

    assert (first is None, second is None, Letter.objects.count(), DBTaskResult.objects.count()) == (False, True, 1, 1)


def test_what_a_letter_is_not_sent_twice_for_is_kept_without_the_address_in_it():
    letter = written(once="call 1 disa@brohult.example")

    assert letter.once == hashlib.sha256(b"call 1 disa@brohult.example").hexdigest()


def test_a_letter_that_was_emptied_is_not_sent_again(secretary):
    letter = written()
    Letter.objects.update(state="bounced", to_address="")

    with pytest.raises(RuleBroken, match="letter-not-to-send-again"):
        send_again(letter, by=secretary)


def test_send_letter_keeps_line_breaks_out_of_the_subject():
    assert written(subject="Kallelse\r\nBcc: alla@brohult.example").subject == "Kallelse Bcc: alla@brohult.example"


@pytest.mark.parametrize("state", ["failed", "bounced", "in-doubt"])
def test_send_again_queues_what_did_not_arrive(state, secretary):
    letter = written()
    Letter.objects.update(state=state, attempts=6, message_id="<one@x.example>")

    send_again(letter, by=secretary)

    letter.refresh_from_db()
    assert (letter.state, letter.attempts, letter.message_id) == ("queued", 0, "<one@x.example>")
    assert (TrailEntry.objects.get().act, DBTaskResult.objects.count()) == ("letter-sent-again", 2)


@pytest.mark.parametrize(
    ("fields", "state", "code"),
    [
        ({}, "sent", "letter-not-to-send-again"),
        ({}, "queued", "letter-not-to-send-again"),
        ({"secret_part": "x"}, "failed", "letter-held-secret"),
    ],
)
def test_send_again_refuses_what_waits_arrived_or_let_somebody_in(fields, state, code, secretary):
    letter = written(**fields)
    Letter.objects.update(state=state)

    with pytest.raises(RuleBroken) as refused:
        send_again(letter, by=secretary)

    assert (refused.value.code, Letter.objects.get().state) == (code, state)


def test_take_up_letters_queues_what_nobody_carries_any_more():
    now = timezone.now()
    written()
    forgotten = written()
    Letter.objects.filter(pk=forgotten.pk).update(queued_at=now - timedelta(hours=2))
    paused = written()
    Letter.objects.filter(pk=paused.pk).update(queued_at=now - timedelta(hours=2), not_before=now + timedelta(hours=1))
    DBTaskResult.objects.all().delete()

    assert take_up_letters(at=now) == 1
    assert DBTaskResult.objects.get().args_kwargs["args"] == [forgotten.pk]


def test_note_opened_keeps_the_first_moment():
    letter = written()

    first, second = note_opened(letter, at=AT), note_opened(letter, at=AT + timedelta(days=1))

    letter.refresh_from_db()
    assert (first, second, letter.opened_at) == (True, False, AT)
