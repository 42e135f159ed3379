"""What is read out of messages as they really come, and what is refused."""

from datetime import UTC, datetime

import pytest

from samverk.mailroom.reading import read_mail
from samverk.mailroom.reading.characters import decoded, header_text, letters
from samverk.mailroom.reading.plain import words_of_page
from samverk.records.refusal import RuleBroken
from tests.samverk.mailroom.making import PDF, written

PLAIN = b"From: a@b.example\nMessage-ID: <1@b.example>\n"


def read(headers=b"", body=b"Hej\n"):
    return read_mail(PLAIN + headers + b"\n" + body)


@pytest.mark.parametrize(
    ("raw", "meant"),
    [
        (b"Budget 2027", "Budget 2027"),
        (b"=?iso-8859-1?Q?R=E5d_och_=E4mbete?=", "Råd och ämbete"),
        (b"=?ISO-8859-1*sv?q?=D6rn=E4s?= =?utf-8?B?w6U=?=", "Örnäså"),
        (b"=?utf-8?B?w6XDpA==?=\n =?utf-8?B?w7Y=?= slut", "åäö slut"),
        (b"=?utf-8?B?w6X?= =?utf-8?B?w6Q=?=", "åä"),
        ("Råd utan märke".encode(), "Råd utan märke"),
        ("Råd utan märke".encode("latin-1"), "Råd utan märke"),
        (b"=?zip?B?AAAA?=", "zip"),
        (b"=?utf-8?B?", "=?utf-8?B?"),
        ("Hej\u202edå\x00".encode(), "Hejdå"),
        (b"", ""),
    ],
)
def test_subjects_are_read_whatever_they_are_written_in(raw, meant):
    subject = read(b"Subject: " + raw + b"\n").subject

    assert subject == meant if meant != "zip" else "\0" not in subject


def test_a_letter_cut_between_two_encoded_words_is_whole():
    assert decoded("=?utf-8?B?w6XD?= =?utf-8?B?pA==?=") == "åä"


@pytest.mark.parametrize(
    ("raw", "sender"),
    [
        (b"From: =?utf-8?Q?=C3=85sa_=C3=96berg?= <asa@b.example>", ("Åsa Öberg", "asa@b.example")),
        (b"From: =?utf-8?Q?=C3=85sa_=3Casa=40b=2Eexample=3E?=", ("Åsa", "asa@b.example")),
        ('From: "Öberg, Åsa" <asa@b.example>'.encode("latin-1"), ("Öberg, Åsa", "asa@b.example")),
        (b"From: asa@b.example", ("", "asa@b.example")),
        (b"From: Nobody at all", ("Nobody at all", "")),
        (b"Sender: asa@b.example", ("", "asa@b.example")),
        (b"From: <<<>>>@,;", ("<<<>>>@,;", "")),
        (b"Subject: x", ("", "")),
    ],
)
def test_senders_are_read(raw, sender):
    found = read_mail(raw + b"\n\nHej\n")

    assert (found.sender_name, found.sender_address) == sender


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        (b"Tue, 10 Mar 2026 09:12:00 +0100", datetime(2026, 3, 10, 8, 12, tzinfo=UTC)),
        (b"10 Mar 2026 09:12", datetime(2026, 3, 10, 9, 12, tzinfo=UTC)),
        *((broken, None) for broken in (b"i dag", b"Tue, 99 Foo 2026", b"", b"\xff")),
    ],
)
def test_days_are_read_or_unknown(said, meant):
    assert read(b"Date: " + said + b"\n").sent_at == meant


@pytest.mark.parametrize(
    ("charset", "content"),
    [
        (b"utf-8", "Hej å".encode()),
        (b"iso-8859-1", "Hej å".encode("latin-1")),
        (b"iso-8859-1", "Hej å".encode()),
        (b"us-ascii", "Hej å".encode()),
        (b"klingon", "Hej å".encode("latin-1")),
        (b"utf-16", "Hej å".encode("utf-16")),
        (b"punycode", "Hej å".encode()),
    ],
)
def test_texts_are_read_whatever_they_say_of_themselves(charset, content):
    assert read(b"Content-Type: text/plain; charset=" + charset + b"\n", content).text == "Hej å"


def test_a_web_page_is_its_words_alone():
    page = (
        "<html><head><title>T</title><style>p{}</style></head><body><p>Hej&nbsp;<b>du</b></p>"
        "<script>alert(1)</script><img src=x onerror=alert(1)>"
        '<table><tr><td>Ett</td><td>två</td></tr></table><a href="https://evil.example/a b">bank.example</a>'
        '<a href="javascript:alert(1)">klick</a><!-- <p>nej -->'
    )

    words = " ".join(words_of_page(page).split())
    assert words == "Hej du Ett två bank.example <https://evil.example/ab>klick"


def test_plain_text_is_preferred_and_files_are_kept_apart():
    raw = written(
        text="Se bilagan.\n", files=[("båt.pdf", PDF, "application/octet-stream"), ("a.ics", b"x", "text/plain")]
    )

    found = read_mail(raw)

    assert (found.text, [(file.name, file.content) for file in found.files]) == (
        "Se bilagan.",
        [("båt.pdf", PDF), ("a.ics", b"x")],
    )


def test_a_message_within_a_message_is_a_file_and_not_looked_into():
    inner = written("Hemligt inne", files=[("a.pdf", PDF, "application/pdf")])
    body = b"--b\n\nSe nedan\n--b\nContent-Type: message/rfc822\n\n" + inner + b"\n--b--\n"

    [file] = read(b"Content-Type: multipart/mixed; boundary=b\n", body).files

    assert (file.is_message, file.name, b"a.pdf" in file.content) == (True, "Hemligt inne", True)


@pytest.mark.parametrize(
    ("headers", "kind"),
    [
        (b"", "letter"),
        (b"Auto-Submitted: no\n", "letter"),
        (b"Auto-Submitted: auto-generated\n", "letter"),
        (b"Auto-Submitted: auto-replied (vacation)\n", "automatic"),
        (b"Auto-Submitted: auto-replied; owner-email=x\n", "automatic"),
        (b"X-Autoreply: yes\n", "automatic"),
        (b"Return-Path: <>\n", "automatic"),
        (b"Precedence: auto_reply\n", "automatic"),
    ],
)
def test_answers_by_machines_are_told_from_those_by_people(headers, kind):
    assert read(headers).kind == kind


def test_an_answer_to_an_invitation_is_told_as_such():
    calendar = (
        b"BEGIN:VCALENDAR\nMETHOD:REPLY\nBEGIN:VEVENT\nUID:abcdefghjkmn@samverk\nATTENDEE;PARTSTAT=DECLI\n NED:x\n"
    )

    found = read(b"Content-Type: text/calendar; method=REPLY\n", calendar)

    assert (found.kind, found.calendar.said, found.calendar.meeting_id) == ("calendar", "declined", "abcdefghjkmn")


@pytest.mark.parametrize(
    ("headers", "says"),
    [
        (b"Subject: Offert\n", False),
        (b"Subject: Sekretess: offert\n", True),
        (b"Subject: Confidential offer\n", True),
        (b"Sensitivity: Company-Confidential\n", True),
        (b"Sensitivity: Normal\n", False),
    ],
)
def test_what_its_sender_calls_confidential_is_told(headers, says):
    assert read(headers).says_confidential is says


def test_the_same_message_has_one_key_whatever_way_it_came():
    raw = written(name="1")
    otherwise = b"Received: from here by there\n" + raw
    another_text = written(text="Annat", name="1")
    nameless, later = written(name=""), b"Received: later\n" + written(name="")

    assert read_mail(raw).key == read_mail(otherwise).key
    assert len({read_mail(one).key for one in (raw, another_text, nameless, later)}) == 4


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"", "mail-empty"),
        (b" \n\n", "mail-empty"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0", "mail-of-outlook"),
        (b"%PDF-1.7 ...", "mail-unreadable"),
        (bytes(range(256)), "mail-unreadable"),
        (PLAIN + b"Content-Type: multipart/mixed; boundary=b\n\n" + b"--b\n\nx\n" * 30_000, "mail-with-too-many-parts"),
        (PLAIN + b"Content-Type: multipart/mixed; boundary=b\n\n" * 200, "mail-with-too-many-parts"),
    ],
)
def test_what_is_no_message_is_refused(raw, code):
    with pytest.raises(RuleBroken, match=code):
        read_mail(raw)


def test_messages_in_messages_without_end_are_read_or_refused_quickly():
    raw = PLAIN + b"Content-Type: message/rfc822\n\n" * 5000 + b"Hej\n"

    with pytest.raises(RuleBroken, match="mail-unreadable"):
        read_mail(raw)


@pytest.mark.parametrize("size", [60, 300, 700, 2000])
def test_a_message_that_breaks_off_is_read(size):
    assert read_mail(written(files=[("a.pdf", PDF * 40, "application/pdf")])[:size]).sender_name == "Åsa Öberg"


def test_letters_of_old_programs_are_meant_as_microsoft_meant_them():
    assert letters(b"\x93Hej\x94", "iso-8859-1") == "“Hej”"
    assert header_text("Hej\udce5") == "Hejå"
