"""Plans, lists and protocols go out of one installation and into another, guards and all."""

import shutil
from contextlib import closing
from sqlite3 import IntegrityError, connect

import pytest

from tests.migrated import migrated_database
from tests.samverk.site.whole.test_export_and_restore import contents, run

FILL = """
from samverk.preservation import actions
from samverk.preservation.actions import Why
from samverk.preservation.document_type import TYPES
from tests.samverk.preservation.making import *
adopted()
contact_person()
carried_out(approved())
contact_person("Second Example")
proposed()
actions.hold_type(TYPES["visit"], Why("wish", "x"), at=AT, by=keeper())
actions.begin_draft(at=AT, by=keeper())
"""


@pytest.fixture
def bare(tmp_path):
    """Return a function that makes the folder of an installation that holds nothing."""

    def made(name):
        folder = tmp_path / name
        folder.mkdir()
        shutil.copy(migrated_database(), folder / "samverk.sqlite3")
        return folder

    return made


def test_what_is_restored_is_the_same_and_guarded(bare, tmp_path):
    house, other = bare("house"), bare("other")
    filled = run(house, "django", "shell", "-c", FILL)
    first = run(house, "export", tmp_path / "first")
    restored = run(other, "restore", tmp_path / "first")
    again = run(other, "export", tmp_path / "again")

    assert [code for code, _said in (filled, first, restored, again)] == [0] * 4, (filled, restored)
    assert contents(tmp_path / "again") == contents(tmp_path / "first")
    with closing(connect(other / "samverk.sqlite3")) as database:
        assert database.execute("SELECT count(*) FROM preservation_fate").fetchone() == (1,)
        with pytest.raises(IntegrityError, match="never changes"):
            database.execute("UPDATE preservation_protocol SET removed = 0")
