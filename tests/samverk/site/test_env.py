"""What the environment may say, what it may not, and how it is told."""

from pathlib import Path

import pytest

from samverk.site.env import Environment, WrongSettings


def mistakes(env):
    """Return what ``env`` refuses, one sentence each."""
    with pytest.raises(WrongSettings) as refused:
        env.refuse_wrong()
    return refused.value.mistakes


def test_text_returns_what_is_said_or_else_the_default():
    env = Environment({"SAMVERK_A": " en ", "SAMVERK_B": " "})

    read = [env.text(name, default="sv") for name in ("SAMVERK_A", "SAMVERK_B", "SAMVERK_C")]

    env.refuse_wrong()
    assert read == ["en", "sv", "sv"]


def test_text_refuses_what_is_not_allowed_by_name_value_and_choice():
    env = Environment({"SAMVERK_LANGUAGE": "klingon"})

    env.text("SAMVERK_LANGUAGE", default="sv", allowed=("sv", "en"))

    assert mistakes(env) == ("SAMVERK_LANGUAGE is 'klingon'; allowed is one of sv, en.",)


@pytest.mark.parametrize(
    ("said", "meant"),
    [("1", True), ("on", True), ("Yes", True), ("TRUE", True), ("0", False), ("off", False), ("no", False)],
)
def test_flag_understands_the_usual_words(said, meant):
    assert Environment({"SAMVERK_DEBUG": said}).flag("SAMVERK_DEBUG", default=not meant) is meant


def test_flag_refuses_other_words():
    env = Environment({"SAMVERK_DEBUG": "maybe"})

    env.flag("SAMVERK_DEBUG", default=False)

    assert mistakes(env) == ("SAMVERK_DEBUG is 'maybe'; allowed is on or off (also yes/no, true/false, 1/0).",)


@pytest.mark.parametrize("said", ["0", "65", "3.5", "-1", "many", "٣"])
def test_number_refuses_what_is_no_whole_number_between_the_ends(said):
    env = Environment({"SAMVERK_WEB_WORKERS": said})

    env.number("SAMVERK_WEB_WORKERS", default=2, at_least=1, at_most=64)

    assert mistakes(env) == (f"SAMVERK_WEB_WORKERS is {said!r}; allowed is a whole number from 1 to 64.",)


@pytest.mark.parametrize("said", ["1", "64"])
def test_number_takes_both_ends(said):
    env = Environment({"SAMVERK_WEB_WORKERS": said})

    assert env.number("SAMVERK_WEB_WORKERS", default=2, at_least=1, at_most=64) == int(said)


def test_words_are_separated_by_commas():
    assert Environment({"SAMVERK_HOSTS": "a.example, b.example,"}).words("SAMVERK_HOSTS") == ["a.example", "b.example"]


def test_folder_refuses_a_file(tmp_path):
    (tmp_path / "file").touch()
    env = Environment({"SAMVERK_DATA_DIR": str(tmp_path / "file")})

    env.folder("SAMVERK_DATA_DIR", default=tmp_path)

    assert mistakes(env) == (f"SAMVERK_DATA_DIR is '{tmp_path}/file'; allowed is a folder, existing or to be made.",)


def test_database_url_is_an_sqlite_file_by_default():
    database = Environment({}).database_url("DATABASE_URL", default=Path("/data/samverk.sqlite3"))

    assert (database["ENGINE"], database["NAME"]) == ("django.db.backends.sqlite3", "/data/samverk.sqlite3")


@pytest.mark.parametrize(
    ("url", "path"),
    [("sqlite:////data/a%20b.sqlite3", "/data/a b.sqlite3"), ("sqlite:///here.sqlite3", "here.sqlite3")],
)
def test_database_url_names_an_sqlite_file(url, path):
    database = Environment({"DATABASE_URL": url}).database_url("DATABASE_URL", default=Path("/x"))

    assert database["NAME"] == str(Path(path).absolute())


def test_database_url_names_a_postgresql_server():
    url = "postgresql://karin:p%40ss@db.example:5433/samverk?sslmode=require"

    database = Environment({"DATABASE_URL": url}).database_url("DATABASE_URL", default=Path("/x"))

    assert database == {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": "samverk",
        "USER": "karin",
        "PASSWORD": "p@ss",
        "HOST": "db.example",
        "PORT": "5433",
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": {"sslmode": "require"},
    }


def test_database_url_names_a_socket():
    url = "postgresql:///samverk?host=/var/run/postgresql"

    database = Environment({"DATABASE_URL": url}).database_url("DATABASE_URL", default=Path("/x"))

    assert (database["HOST"], database["PORT"], database["OPTIONS"]) == ("/var/run/postgresql", "", {})


@pytest.mark.parametrize(
    "url",
    ["mysql://u:hush@h/n", "postgresql://u:hush@h/", "sqlite://", "sqlite://hush/n", "postgresql://h:hush/n", "hush"],
)
def test_database_url_is_refused_without_repeating_its_secrets(url):
    env = Environment({"DATABASE_URL": url})

    env.database_url("DATABASE_URL", default=Path("/x"))

    assert mistakes(env) == (
        "DATABASE_URL holds a value that cannot be used; "
        "allowed is sqlite:///PATH or postgresql://USER:PASSWORD@HOST:PORT/NAME.",
    )


def test_mail_url_names_a_server_that_speaks_tls():
    settings = Environment({"SAMVERK_MAIL_URL": "smtps://karin:p%40ss@mail.example"}).mail_url("SAMVERK_MAIL_URL")

    assert settings == {
        "EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend",
        "EMAIL_HOST": "mail.example",
        "EMAIL_PORT": 465,
        "EMAIL_HOST_USER": "karin",
        "EMAIL_HOST_PASSWORD": "p@ss",
        "EMAIL_USE_SSL": True,
        "EMAIL_USE_TLS": False,
        "EMAIL_TIMEOUT": 20,
    }


def test_mail_url_names_a_server_beside_the_house_that_speaks_plainly():
    settings = Environment({"SAMVERK_MAIL_URL": "smtp://127.0.0.1:2525?tls=no"}).mail_url("SAMVERK_MAIL_URL")

    assert (settings["EMAIL_HOST"], settings["EMAIL_PORT"], settings["EMAIL_USE_TLS"], settings["EMAIL_USE_SSL"]) == (
        "127.0.0.1",
        2525,
        False,
        False,
    )


@pytest.mark.parametrize("said", ["smtps://mail.example?tls=no", "smtp://k:p@mail.example?tls=no", "smtp://m?tls=off"])
def test_mail_url_sends_no_password_in_the_open_and_takes_nothing_half(said):
    env = Environment({"SAMVERK_MAIL_URL": said})

    env.mail_url("SAMVERK_MAIL_URL")

    with pytest.raises(WrongSettings):
        env.refuse_wrong()


@pytest.mark.parametrize("said", ["", "console:"])
def test_mail_goes_to_the_log_where_no_server_is_named(said):
    settings = Environment({"SAMVERK_MAIL_URL": said}).mail_url("SAMVERK_MAIL_URL")

    assert settings == {"EMAIL_BACKEND": "django.core.mail.backends.console.EmailBackend"}


def test_mail_url_is_refused_without_repeating_its_secrets():
    env = Environment({"SAMVERK_MAIL_URL": "imap://u:hush@mail.example"})

    env.mail_url("SAMVERK_MAIL_URL")

    assert "hush" not in mistakes(env)[0]


def test_a_variable_nobody_asked_for_is_taken_for_a_misspelling():
    env = Environment({"SAMVERK_HOST": "a.example", "SAMVERK_TEAPOT": "1", "OTHER": "x"})
    env.words("SAMVERK_HOSTS")

    assert mistakes(env) == (
        "SAMVERK_HOST is not a setting of Samverk. Did you mean SAMVERK_HOSTS?",
        "SAMVERK_TEAPOT is not a setting of Samverk.",
    )


def test_all_mistakes_are_told_at_once():
    env = Environment({"SAMVERK_DEBUG": "maybe", "SAMVERK_WEB_WORKERS": "no", "SAMVERK_X": "1"})
    env.flag("SAMVERK_DEBUG", default=False)
    env.number("SAMVERK_WEB_WORKERS", default=1, at_least=1, at_most=2)

    assert [mistake.split()[0] for mistake in mistakes(env)] == ["SAMVERK_DEBUG", "SAMVERK_WEB_WORKERS", "SAMVERK_X"]
