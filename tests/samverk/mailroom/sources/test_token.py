"""A mailbox opened by a token: a real server asks a real provider what the token is worth."""

import contextlib
import socket
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest
from django.utils import timezone

from samverk.mailroom.arriving.fetch import fetch
from samverk.mailroom.inbox import TokenSource
from samverk.mailroom.sources.mailbox import Mailbox
from samverk.mailroom.sources.parcel import Trouble
from samverk.mailroom.sources.token import token_from
from tests.provider import running_provider
from tests.samverk.mailroom.dovecot import OPENED_BY_TOKEN, running_dovecot
from tests.samverk.mailroom.making import written

pytestmark = [pytest.mark.imap, pytest.mark.oidc, pytest.mark.django_db]
USER = f"kansli{OPENED_BY_TOKEN}@sjuasar.example"
SECRET = "a secret of tests"


@pytest.fixture(scope="module")
def provider(dovecot):
    with running_provider(dovecot.tokens, "http://127.0.0.1/nowhere") as address:
        yield address


@pytest.fixture
def inbox(dovecot, provider, monkeypatch):
    """Return a mailbox for which there is no password."""
    monkeypatch.setenv("SSL_CERT_FILE", str(dovecot.certificate))
    tokens = TokenSource(f"{provider}/token", USER, "mail", SECRET)
    return dovecot.inbox(user=USER, password="", tokens=tokens)


def answered(answer):
    """Return the code of the trouble when somebody who was asked for a token says this."""
    with socket.create_server(("127.0.0.1", 0)) as door, ThreadPoolExecutor(1) as pool:
        url = f"http://127.0.0.1:{door.getsockname()[1]}/token"
        asked = pool.submit(token_from, TokenSource(url, "a program", "mail", SECRET))
        line, _whence = door.accept()
        # Who has read enough hangs up.
        with line, contextlib.suppress(ConnectionError):
            line.recv(10_000)
            line.sendall(answer)
        with pytest.raises(Trouble) as trouble:
            asked.result(timeout=60)
    return trouble.value.code


def fetched(inbox):
    done = fetch(Mailbox(inbox), at=timezone.now())
    return done.taken, done.trouble


def test_what_lies_there_is_taken_once(dovecot, inbox):
    dovecot.deliver(inbox, written("Med nyckel", name="1"))

    assert (fetched(inbox), fetched(inbox)) == ((1, ""), (0, ""))


@pytest.mark.parametrize(
    ("said", "trouble"),
    [
        ({"secret": "another secret"}, "token-refused"),
        ({"client_id": "nobody"}, "token-refused"),
        ({"url": "http://127.0.0.1:1/token"}, "token-unreachable"),
    ],
)
def test_what_is_wrong_with_the_token_is_told_without_the_secret(inbox, caplog, said, trouble):
    wrong = replace(inbox, tokens=replace(inbox.tokens, **said))

    assert fetched(wrong) == (0, trouble)
    assert [secret in caplog.text + repr(wrong) for secret in (SECRET, "another secret")] == [False, False]


def test_a_token_opens_no_other_mailbox(dovecot, inbox, caplog):
    others = replace(dovecot.inbox(), password="", tokens=inbox.tokens)

    assert fetched(others) == (0, "mailbox-not-open")
    assert "Bearer" not in caplog.text


@pytest.mark.parametrize(
    "answer",
    [
        b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\nno gzip",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffff\r\nhalf",
        b"HTTP/1.1 200 OK\r\nContent-Length: 400\r\n\r\nhalf",
        b"no answer at all",
        b"",
    ],
)
def test_an_answer_that_breaks_off_is_told_as_such(answer):
    assert answered(answer) in {"token-unreachable", "token-refused"}


def test_a_server_that_knows_no_tokens_is_shown_none(inbox, monkeypatch):
    with running_dovecot(mechanisms="plain login") as server:
        monkeypatch.setenv("SSL_CERT_FILE", str(server.certificate))

        assert fetched(replace(inbox, port=server.sealed)) == (0, "mailbox-takes-no-tokens")


@pytest.mark.parametrize(
    "answer",
    [
        "HTTP/1.1 200 OK\r\n\r\n" + "x" * 300_000,
        'HTTP/1.1 200 OK\r\n\r\n{"access_token": 1}',
        'HTTP/1.1 200 OK\r\n\r\n{"access_token": "a\\u0001b"}',
        "HTTP/1.1 200 OK\r\n\r\n[]",
        "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\n\r\n",
    ],
)
def test_an_answer_that_is_no_token_is_refused(answer):
    assert answered(answer.encode()) == "token-refused"
