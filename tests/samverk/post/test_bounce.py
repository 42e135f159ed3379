"""Notices of letters that came back, as mail servers write them."""

import mailbox
from email import message_from_bytes

import pytest

from samverk.post.bounce import Bounce, bounce_of, notices_in

NOTICE = b"""From: MAILER-DAEMON@mail.example
To: kansli@sjuasar.example
Subject: Undelivered Mail Returned to Sender
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b1"

--b1
Content-Type: text/plain

I'm sorry.

--b1
Content-Type: message/delivery-status

Reporting-MTA: dns; mail.example

Final-Recipient: rfc822; disa@brohult.example
Action: failed
Status: 5.1.1
Diagnostic-Code: smtp; 550 5.1.1 no such
    user here

--b1
Content-Type: message/rfc822

Message-ID: <one@sjuasar.example>
Subject: Kallelse

Hej!

--b1--
"""
HEADERS_ALONE = NOTICE.replace(b"message/rfc822", b"text/rfc822-headers")
DELAYED = NOTICE.replace(b"Action: failed", b"Action: delayed")
LETTER = b"Message-ID: <one@sjuasar.example>\nSubject: Hej\n\nAction: failed\n"


@pytest.mark.parametrize("notice", [NOTICE, HEADERS_ALONE])
def test_bounce_of_tells_which_letter_and_why(notice):
    assert bounce_of(message_from_bytes(notice)) == Bounce(
        "<one@sjuasar.example>", "5.1.1 smtp; 550 5.1.1 no such user here"
    )


@pytest.mark.parametrize(
    "notice",
    [DELAYED, LETTER, b"", b"\xff\xfe\0", NOTICE.replace(b"message/delivery-status", b"text/plain"), NOTICE[:300]],
)
def test_bounce_of_leaves_alone_what_is_no_failure_for_good(notice):
    assert bounce_of(message_from_bytes(notice)) is None


def test_notices_are_found_in_a_file_an_mbox_and_a_maildir(tmp_path):
    single = tmp_path / "notice.eml"
    single.write_bytes(NOTICE)
    box = mailbox.mbox(tmp_path / "box")
    box.add(NOTICE)
    box.add(LETTER)
    box.close()
    folder = mailbox.Maildir(tmp_path / "maildir")
    folder.add(NOTICE)

    counts = [len(list(notices_in(tmp_path / name))) for name in ("notice.eml", "box", "maildir")]

    assert counts == [1, 2, 1]
