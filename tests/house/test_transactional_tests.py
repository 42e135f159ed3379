"""A test that commits leaves the database as it was made: with the rows that migrations put there."""

import re

from tests.house.files import ROOT

COMMITS = re.compile(r"django_db\((?P<how>[^)]*transaction=True[^)]*)\)")


def test_tests_that_commit_give_the_migrations_rows_back():
    forgetful = [
        str(path.relative_to(ROOT))
        for path in sorted((ROOT / "tests").rglob("test_*.py"))
        for match in COMMITS.finditer(path.read_text(encoding="utf-8"))
        if "serialized_rollback=True" not in match["how"]
    ]

    assert forgetful == []
