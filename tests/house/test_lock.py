"""What the lock names, and what it leaves open."""

import re

import pytest

from tests.house.files import ROOT

LOCKS = ("requirements.txt", "requirements-dev.txt")
PIN = re.compile(r"^(?P<name>[a-z0-9-]+)(?:\[[a-z,]+\])?==(?P<version>[\w.]+)(?: ; [^\\]+)?(?: \\)?$")
HASH = re.compile(r"^    --hash=sha256:[0-9a-f]{64}(?: \\)?$")


def pins(lock):
    """Return the version of every library, by name."""
    lines = (ROOT / lock).read_text(encoding="utf-8").splitlines()
    return {match["name"]: match["version"] for line in lines if (match := PIN.match(line))}


@pytest.mark.parametrize("lock", LOCKS)
def test_the_lock_holds_names_versions_and_hashes_and_nothing_else(lock):
    lines = (ROOT / lock).read_text(encoding="utf-8").splitlines()

    assert [line for line in lines if not PIN.match(line) and not HASH.match(line)] == []


@pytest.mark.parametrize("lock", LOCKS)
def test_every_library_has_a_hash(lock):
    lines = (ROOT / lock).read_text(encoding="utf-8").splitlines()

    unhashed = [
        line for line, after in zip(lines, [*lines[1:], ""], strict=True) if PIN.match(line) and not HASH.match(after)
    ]

    assert unhashed == []


def test_what_is_tested_is_what_is_run():
    to_run, to_test = (pins(lock) for lock in LOCKS)

    assert {name: to_test.get(name) for name in to_run} == to_run
