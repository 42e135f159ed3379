"""Users at the terminal."""

import io

import pytest
from django.core.management import CommandError, call_command

from samverk.accounts.models import User

pytestmark = pytest.mark.django_db


@pytest.fixture
def user(monkeypatch):
    """Return a function that runs the command with what a script feeds it, and returns what it says."""

    def run(*words, says=""):
        monkeypatch.setattr("sys.stdin", io.StringIO(says))
        told = io.StringIO()
        call_command("user", *words, stdout=told)
        return told.getvalue().strip()

    return run


def test_add_lets_somebody_in_with_the_password_from_the_input(user):
    told = user(
        "add", "Karin@samverk.example", "--name", "Karin Ek", "--role", "administrator", says="four calm otters\n"
    )

    karin = User.objects.get()
    assert told == "karin@samverk.example may log in as administrator."
    assert (karin.name, karin.check_password("four calm otters")) == ("Karin Ek", True)


@pytest.mark.parametrize(
    ("email", "password", "words"),
    [
        ("karin@samverk.example", "short", "12"),
        ("karin@samverk.example", "", "12"),
        ("no address", "four calm otters", "valid email address"),
    ],
)
def test_add_refuses_what_the_page_would_refuse(user, email, password, words):
    with pytest.raises(CommandError, match=words):
        user("add", email, "--name", "Karin", says=f"{password}\n")

    assert User.objects.count() == 0


def test_add_refuses_an_address_that_is_taken(user, reader):
    with pytest.raises(CommandError, match="e-mail address"):
        user("add", reader.email, "--name", "Karin", says="four calm otters\n")


def test_list_shows_everybody(user, reader, administrator):
    assert user("list").splitlines() == [
        "administrator@samverk.example  administrator  may log in  Administrator Example",
        "reader@samverk.example  reader  may log in  Reader Example",
    ]


def test_role_password_deactivate_and_reactivate_change_one_user(user, reader):
    told = [
        user("role", reader.email, "secretary"),
        user("password", reader.email, says="four calm otters\n"),
        user("deactivate", reader.email),
        user("reactivate", reader.email),
    ]

    reader.refresh_from_db()
    assert told == [
        "reader@samverk.example is secretary now.",
        "reader@samverk.example has a new password.",
        "reader@samverk.example is shut out.",
        "reader@samverk.example may log in again.",
    ]
    assert (reader.role, reader.is_active, reader.check_password("four calm otters")) == ("secretary", True, True)


def test_an_address_nobody_has_is_told(user):
    with pytest.raises(CommandError, match=r"There is no user nobody@samverk\.example\."):
        user("role", "nobody@samverk.example", "reader")
