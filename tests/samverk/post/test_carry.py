"""A letter goes at most once, and none is forgotten, whatever the server or a worker does."""

from datetime import UTC, datetime, timedelta

import pytest
from django_tasks_db.models import DBTaskResult

from samverk.mailroom.inbox import IncomingMail
from samverk.post.actions import send_letter
from samverk.post.carry import ANSWER_WITHIN, PAUSES, carry
from samverk.post.models import Letter
from samverk.records.actions import store_file
from samverk.records.queries import content_of
from samverk.records.storage import stored_path

pytestmark = pytest.mark.django_db

AT = datetime(2027, 3, 1, 9, 0, tzinfo=UTC)
INVITATION = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:CANCEL\r\nEND:VCALENDAR\r\n"


def written(**fields):
    return send_letter(**{"to": "disa@brohult.example", "subject": "Kallelse", "text": "Hej!", "kind": "call"} | fields)


def test_carry_hands_over_text_secret_invitation_and_enclosures(sink):
    stored = store_file("Underlag å".encode(), media_type="text/plain")
    letter = written(secret_part="https://x.example/s3cret", calendar=INVITATION, enclosures=[("Underlag.txt", stored)])

    assert carry(letter.pk, at=AT) is None

    [message] = sink.arrived
    letter.refresh_from_db()
    assert (letter.state, letter.secret_part, letter.sent_at, letter.attempts) == ("sent", "", AT, 1)
    assert (message["Message-ID"], message["From"]) == (letter.message_id, "kansli@sjuasar.example")
    assert letter.message_id.endswith("@sjuasar.example>")
    assert message.get_body(("plain",)).get_content().split() == ["Hej!", "https://x.example/s3cret"]
    [calendar] = [part for part in message.walk() if part.get_content_type() == "text/calendar"]
    assert calendar.get_param("method") == "CANCEL"
    [enclosed] = message.iter_attachments()
    assert (enclosed.get_filename(), enclosed.get_content()) == ("Underlag.txt", "Underlag å")


@pytest.mark.parametrize("address", ["registrator@sjuasar.example", ""])
def test_answers_go_where_the_house_reads_them(sink, settings, address):
    settings.INCOMING_MAIL = IncomingMail(address=address)

    carry(written().pk, at=AT)

    assert sink.arrived[0]["Reply-To"] == (address or None)


def test_carry_sends_nothing_twice(sink):
    letter = written()

    carry(letter.pk, at=AT)
    carry(letter.pk, at=AT)

    assert len(sink.arrived) == 1


def test_carry_waits_longer_each_time_while_the_server_is_away(sink, settings):
    settings.EMAIL_PORT = 1  # nobody listens there
    letter = written()
    at, waited = AT, []

    while (again_at := carry(letter.pk, at=at)) is not None:
        assert carry(letter.pk, at=again_at - timedelta(seconds=1)) == again_at
        waited.append(again_at - at)
        at = again_at

    letter.refresh_from_db()
    assert (letter.state, letter.secret_part, waited) == ("failed", "", list(PAUSES))


def test_carry_takes_a_refused_address_as_bounced(sink):
    sink.refused["disa@brohult.example"] = "550 no such user"
    letter = written()

    assert carry(letter.pk, at=AT) is None

    letter.refresh_from_db()
    assert (letter.state, "no such user" in letter.refused_because) == ("bounced", True)


def test_carry_tries_an_address_again_that_is_refused_for_now(sink):
    sink.refused["disa@brohult.example"] = "451 come back later"
    letter = written()

    again_at = carry(letter.pk, at=AT)
    sink.refused.clear()
    carry(letter.pk, at=again_at)

    letter.refresh_from_db()
    assert (again_at, letter.state, len(sink.arrived)) == (AT + PAUSES[0], "sent", 1)


def test_carry_leaves_a_letter_in_doubt_when_the_line_breaks_before_the_answer(sink):
    sink.hangs_up = True
    letter = written()

    assert carry(letter.pk, at=AT) is None
    carry(letter.pk, at=AT + timedelta(days=1))

    letter.refresh_from_db()
    assert (letter.state, len(sink.arrived)) == ("in-doubt", 1)


def test_carry_does_not_send_again_what_a_dead_worker_may_have_sent(sink):
    letter = written()
    Letter.objects.filter(pk=letter.pk).update(state="sending", claimed_at=AT)

    again_at = carry(letter.pk, at=AT + timedelta(minutes=1))
    settled = carry(letter.pk, at=again_at)

    letter.refresh_from_db()
    assert (again_at, settled, letter.state, sink.arrived) == (AT + ANSWER_WITHIN, None, "in-doubt", [])


def test_carry_fails_a_letter_whose_enclosure_is_gone(sink):
    stored = store_file(b"%PDF-1.7 borta", media_type="application/pdf")
    letter = written(enclosures=[("Underlag.pdf", stored)])
    content_of(stored)
    stored_path(stored.sha256).unlink()

    assert carry(letter.pk, at=AT) is None

    letter.refresh_from_db()
    assert (letter.state, letter.refused_because[:12], sink.arrived) == ("failed", "file-missing", [])


def test_the_console_prints_letters_without_what_lets_somebody_in(settings, capsys):
    settings.EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
    letter = written(secret_part="https://x.example/s3cret")

    carry(letter.pk, at=AT)

    letter.refresh_from_db()
    printed = capsys.readouterr().out
    assert (letter.state, "Kallelse" in printed, "s3cret" in printed) == ("sent", True, False)


def test_a_letter_and_its_task_are_stored_together():
    letter = written()

    [task] = DBTaskResult.objects.all()
    assert (task.task_path, task.args_kwargs["args"]) == ("samverk.post.tasks.deliver", [letter.pk])
