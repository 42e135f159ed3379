"""A mailbox on a real server: read, marked only once it is stored, and never read twice."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone

from samverk.mailroom.arriving import fetch as fetching
from samverk.mailroom.arriving.fetch import fetch
from samverk.mailroom.models import Fetching, Mail, Refused
from samverk.mailroom.sources import mailbox
from samverk.mailroom.sources.mailbox import Mailbox
from tests.samverk.mailroom.dovecot import PASSWORD, running_dovecot
from tests.samverk.mailroom.making import written

pytestmark = [pytest.mark.imap, pytest.mark.django_db]
CAME = datetime(2026, 3, 5, 7, 15, tzinfo=UTC)
SEEN = r"(\Seen)"


@pytest.fixture
def inbox(dovecot, monkeypatch):
    """Return an empty mailbox whose server is trusted."""
    monkeypatch.setenv("SSL_CERT_FILE", str(dovecot.certificate))
    return dovecot.inbox()


def fetched(inbox):
    done = fetch(Mailbox(inbox), at=timezone.now())
    return done.taken, done.known, done.refused, done.trouble


def subjects():
    return sorted(Mail.objects.values_list("subject", flat=True))


def test_what_is_unread_is_taken_and_marked_once_it_is_stored(dovecot, inbox):
    dovecot.deliver(inbox, written("Ett", name="1"), written("Två", name="2"), at=CAME)

    first, again = fetched(inbox), fetched(inbox)

    assert (first, again) == ((2, 0, 0, ""), (0, 0, 0, ""))
    assert (subjects(), dovecot.unread(inbox)) == (["Ett", "Två"], 0)
    assert {mail.received_at for mail in Mail.objects.all()} == {CAME}


def test_what_was_read_before_the_first_time_is_left_alone(dovecot, inbox):
    dovecot.deliver(inbox, written("Gammalt", name="1"), flags=SEEN)
    dovecot.deliver(inbox, written("Nytt", name="2"))

    assert (fetched(inbox), subjects()) == ((1, 0, 0, ""), ["Nytt"])


def test_what_somebody_opened_before_us_is_taken_all_the_same(dovecot, inbox):
    fetched(inbox)
    dovecot.deliver(inbox, written("Öppnat", name="1"), flags=SEEN)

    assert (fetched(inbox), subjects()) == ((1, 0, 0, ""), ["Öppnat"])


def test_a_mailbox_made_anew_gives_what_came_since(dovecot, inbox):
    fetched(inbox)
    Fetching.objects.update(numbering="7", ended_at=timezone.now())
    dovecot.deliver(inbox, written("Långt före", name="1"), at=CAME, flags=SEEN)
    dovecot.deliver(inbox, written("Sedan dess", name="2"), flags=SEEN)

    assert (fetched(inbox), subjects()) == ((1, 0, 0, ""), ["Sedan dess"])


def test_a_broken_message_stays_unread_and_the_good_ones_beside_it_are_taken(dovecot, inbox):
    dovecot.deliver(inbox, written("Ett", name="1"), b"\x00\x01\x02 no message\r\n", written("Två", name="2"))

    first, again = fetched(inbox), fetched(inbox)

    assert (first, again) == ((2, 0, 1, ""), (0, 0, 0, ""))
    assert (subjects(), dovecot.unread(inbox), Refused.objects.get().code) == (["Ett", "Två"], 1, "mail-unreadable")


def test_a_message_that_is_too_large_is_not_even_fetched(dovecot, inbox, monkeypatch):
    monkeypatch.setattr(mailbox, "LARGEST_MAIL", 2000)
    dovecot.deliver(inbox, written(text="x" * 70 + "\n" * 3000, name="1"), written("Två", name="2"))

    assert fetched(inbox) == (1, 0, 1, "")
    assert Refused.objects.get().code == "mail-too-large"


def test_nothing_is_marked_where_nothing_could_be_stored(dovecot, inbox, monkeypatch):
    dovecot.deliver(inbox, written("Ett", name="1"), written("Två", name="2"))

    def full(*_arguments, **_said):
        raise OSError("no space left")

    with monkeypatch.context() as patched:
        patched.setattr(fetching, "take", full)
        first = fetched(inbox)

    assert (first, dovecot.unread(inbox)) == ((0, 0, 0, "mail-not-stored"), 2)
    assert (fetched(inbox), dovecot.unread(inbox)) == ((2, 0, 0, ""), 0)


def test_a_line_that_breaks_off_loses_nothing(dovecot, inbox, monkeypatch):
    dovecot.deliver(inbox, written("Ett", name="1"), written("Två", name="2"))
    settle = mailbox.MailboxParcel.settle

    def broken(self, *, refused):
        self.connection.shutdown()
        settle(self, refused=refused)

    with monkeypatch.context() as patched:
        patched.setattr(mailbox.MailboxParcel, "settle", broken)
        first = fetched(inbox)

    assert first == (0, 0, 0, "mailbox-broke-off")
    assert (fetched(inbox), subjects()) == ((1, 1, 0, ""), ["Ett", "Två"])


def test_a_line_is_sealed_by_its_second_word_too(dovecot, inbox):
    by_starttls = replace(inbox, port=dovecot.plain, sealed_at_once=False)
    dovecot.deliver(inbox, written("Ett", name="1"))

    assert fetched(by_starttls) == (1, 0, 0, "")


def test_a_plain_line_is_spoken_where_the_settings_say_so(tmp_path):
    with running_dovecot("yes") as server:
        inbox = server.inbox(port=server.plain, sealed=False, sealed_at_once=False)
        server.deliver(inbox, written("Ett", name="1"))

        assert fetched(inbox) == (1, 0, 0, "")


@pytest.mark.parametrize(
    ("said", "trouble"),
    [
        ({"password": "fel å"}, "mailbox-not-open"),
        ({"mailbox": "Nowhere"}, "mailbox-not-there"),
        ({"port": 1}, "mailbox-unreachable"),
    ],
)
def test_what_is_wrong_with_the_mailbox_is_told_without_the_password(inbox, caplog, said, trouble):
    wrong = replace(inbox, **said)

    assert fetched(wrong) == (0, 0, 0, trouble)
    known = Fetching.objects.get()
    assert (known.trouble, known.ended_at) == (trouble, None)
    assert [secret in caplog.text + repr(wrong) for secret in (PASSWORD, "fel å")] == [False, False]


def test_a_server_that_cannot_prove_who_it_is_gets_no_password(inbox, monkeypatch):
    monkeypatch.delenv("SSL_CERT_FILE")

    assert fetched(inbox)[3] == "mailbox-not-trusted"


def test_the_time_of_the_server_is_never_after_ours(dovecot, inbox):
    dovecot.deliver(inbox, written("Ett", name="1"), at=timezone.now() + timedelta(days=2))

    fetched(inbox)

    assert Mail.objects.get().received_at <= timezone.now()
