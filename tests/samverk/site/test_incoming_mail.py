"""Where mail comes in, from the environment; a password is never repeated."""

import pytest

from samverk.mailroom.inbox import Inbox
from samverk.site.env import Environment, WrongSettings
from samverk.site.incoming_mail import incoming_mail


def read(**said):
    env = Environment({f"SAMVERK_INBOX_{name}": value for name, value in said.items()})
    found = incoming_mail(env)
    env.refuse_wrong()
    return found


def test_nothing_is_set_where_nothing_is_said():
    found = read()

    assert (found.folder, found.inbox, found.address) == (None, None, "")


@pytest.mark.parametrize(
    ("url", "meant"),
    [
        (
            "imaps://kansli:hem%40ligt@post.example/INBOX",
            ("post.example", 993, "kansli", "hem@ligt", "INBOX", True, True),
        ),
        ("imap://k%40b.example:x@post.example:1143", ("post.example", 1143, "k@b.example", "x", "INBOX", True, False)),
        ("imap://k:x@127.0.0.1/Arkiv%20A?tls=no", ("127.0.0.1", 143, "k", "x", "Arkiv A", False, False)),
    ],
)
def test_a_mailbox_is_read(url, meant):
    inbox = read(URL=url).inbox

    assert isinstance(inbox, Inbox)
    found = (inbox.host, inbox.port, inbox.user, inbox.password, inbox.mailbox, inbox.sealed, inbox.sealed_at_once)
    assert found == meant
    assert "hem@ligt" not in repr(inbox)


@pytest.mark.parametrize(
    "url",
    [
        "imap://k:hemligt@post.example/INBOX?tls=no",
        "imaps://k:hemligt@127.0.0.1/INBOX?tls=no",
        "imaps://k:hemligt@post.example/INBOX?move=x",
        "imaps://k:hemligt@post.example/INBOX#x",
        "imaps://k@post.example/INBOX",
        "imaps://post.example/INBOX",
        "pop3://k:hemligt@post.example",
        "imaps://k:hemligt@post.example:many/INBOX",
        "imaps://k:hemligt@post.example/In%22box",
        "imaps://k:hemligt@post.example/L%C3%A5da",
        "hemligt",
    ],
)
def test_what_cannot_be_used_is_refused_without_repeating_it(url):
    with pytest.raises(WrongSettings, match="SAMVERK_INBOX_URL holds a value that cannot be used") as refused:
        read(URL=url)

    assert "hemligt" not in str(refused.value)


@pytest.mark.parametrize("address", ["kansli", "kansli+a@b.example", "k a@b.example", "@b.example", "a@b@c.example"])
def test_an_address_is_one(address):
    with pytest.raises(WrongSettings, match="SAMVERK_INBOX_ADDRESS"):
        read(ADDRESS=address)


def test_a_folder_and_an_address_are_read(tmp_path):
    found = read(FOLDER=str(tmp_path), ADDRESS="Kansli@sjuasar.example")

    assert (found.folder, found.address) == (tmp_path, "kansli@sjuasar.example")


TOKENS = {"TOKEN_URL": "https://login.example/token", "CLIENT_ID": "samverk", "CLIENT_SECRET": "hemligt"}


def test_a_token_takes_the_place_of_the_password():
    inbox = read(URL="imaps://kansli%40kommun.example@post.example/INBOX", **TOKENS).inbox

    assert (inbox.user, inbox.password) == ("kansli@kommun.example", "")
    assert (inbox.tokens.url, inbox.tokens.client_id, inbox.tokens.secret) == tuple(TOKENS.values())
    assert inbox.tokens.scope == "https://outlook.office365.com/.default"
    assert "hemligt" not in repr(inbox)


@pytest.mark.parametrize(
    ("said", "mistake"),
    [
        ({**TOKENS, "URL": "imaps://k:hemligt@post.example"}, "without a password"),
        ({**TOKENS, "TOKEN_URL": "http://login.example/token"}, "begins with https://"),
        ({"TOKEN_URL": "https://login.example/token"}, "all are needed, or none"),
        ({"CLIENT_ID": "samverk"}, "all are needed, or none"),
        ({"URL": "imaps://k@post.example"}, "USER:PASSWORD@"),
    ],
)
def test_a_token_and_a_password_are_not_mixed(said, mistake):
    with pytest.raises(WrongSettings, match=mistake) as refused:
        read(**{"URL": "imaps://k@post.example/INBOX"} | said)

    assert "hemligt" not in str(refused.value)
