"""``samverk fetch-mail`` tells what it fetched, and what it could not."""

import pytest
from django.core.management import CommandError, call_command

from samverk.mailroom.inbox import Inbox, IncomingMail
from tests.samverk.mailroom.making import written

pytestmark = pytest.mark.django_db
NOWHERE = Inbox("127.0.0.1", 1, "kansli", "INBOX", sealed=True, sealed_at_once=True, password="hemligt")


def test_what_was_fetched_is_told(settings, tmp_path, capsys):
    settings.INCOMING_MAIL = IncomingMail(folder=tmp_path)
    (tmp_path / "ett.eml").write_bytes(written())
    (tmp_path / "tom.eml").write_bytes(b"")

    call_command("fetch-mail")
    call_command("fetch-mail")

    assert capsys.readouterr().out.splitlines() == [
        "folder: 1 new, 0 known before, 1 refused.",
        "folder: 0 new, 0 known before, 0 refused.",
    ]


def test_one_source_that_fails_does_not_stop_the_other(settings, tmp_path, capsys):
    settings.INCOMING_MAIL = IncomingMail(folder=tmp_path / "nowhere", inbox=NOWHERE)

    with pytest.raises(SystemExit) as ended:
        call_command("fetch-mail")

    said = capsys.readouterr()
    assert (ended.value.code, said.out.count("0 new"), "hemligt" in said.err + said.out) == (1, 2, False)
    assert said.err.splitlines()[-1] == "mailbox: E-postservern svarar inte."


def test_a_house_without_sources_says_so(settings):
    settings.INCOMING_MAIL = IncomingMail()

    with pytest.raises(CommandError, match="SAMVERK_INBOX_FOLDER"):
        call_command("fetch-mail")
