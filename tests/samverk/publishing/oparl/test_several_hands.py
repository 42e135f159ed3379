"""What holds when several workers weigh the same files at once, on a real database that they share."""

import contextlib
import sqlite3
from pathlib import Path

import pytest
from django.db import connection

from samverk.publishing.oparl.models import Weight
from tests.at_once import HANDS, at_once
from tests.factories import make_body, make_clause, make_item, make_meeting

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)
PREPARE = "from samverk.publishing.oparl.actions import weigh_minutes"


def kept(folder: Path) -> int:
    if connection.vendor == "postgresql":
        return Weight.objects.count()
    with contextlib.closing(sqlite3.connect(folder / "shared.sqlite3")) as shared:
        return int(shared.execute("SELECT COUNT(*) FROM oparl_weight").fetchone()[0])


def test_of_many_who_weigh_the_same_files_none_is_harmed(tmp_path: Path) -> None:
    make_clause(make_item(make_meeting(make_body())))

    done = at_once(PREPARE, "weigh_minutes(); print('done')", tmp_path)

    assert (done, kept(tmp_path)) == (["done"] * HANDS, 2)
