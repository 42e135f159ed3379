"""``samverk bounces`` on a folder of notices."""

import pytest
from django.core.management import CommandError, call_command

from samverk.post.models import Letter
from tests.samverk.post.test_bounce import NOTICE

pytestmark = pytest.mark.django_db


def test_bounces_tells_what_came_back(tmp_path, capsys):
    Letter.objects.create(
        to_address="d@b.example", subject="K", text="", kind="call", state="sent", message_id="<one@sjuasar.example>"
    )
    (tmp_path / "notice.eml").write_bytes(NOTICE)

    call_command("bounces", str(tmp_path))
    call_command("bounces", str(tmp_path))

    assert capsys.readouterr().out.splitlines() == [
        "Letters that came back: 1 new, 0 known before, 0 not sent from here.",
        "Letters that came back: 0 new, 1 known before, 0 not sent from here.",
    ]


def test_bounces_says_where_nothing_lies(tmp_path):
    with pytest.raises(CommandError, match="There is nothing at"):
        call_command("bounces", str(tmp_path / "nowhere"))
