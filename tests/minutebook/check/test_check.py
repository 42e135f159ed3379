"""All checks together, and that each code is told in the documentation."""

import re
from pathlib import Path

from minutebook.check import CHECKS, check
from minutebook.check.hours import impossible_times
from tests.minutebook.check.builders import minutes_of, told

ROOT = Path(__file__).parents[3]
TEXT = "Tid: 13.00-09.00\nParker: Mind Park, Mindpark\n"


def test_check_orders_by_place_and_puts_the_whole_document_first() -> None:
    found = check(minutes_of(TEXT, number=None))

    assert [code for code, _, _ in told(found)] == ["minutes-without-number", "end-not-after-start", "name-varies"]


def test_check_does_not_repeat_what_the_minutes_already_tell() -> None:
    known = tuple(impossible_times(minutes_of(TEXT)))

    assert [code for code, _, _ in told(check(minutes_of(TEXT, findings=known)))] == ["name-varies"]


def test_check_asks_nothing_of_a_document_that_is_no_minutes() -> None:
    assert check(minutes_of(TEXT, is_minutes=False)) == ()


def test_every_code_of_a_check_is_told_in_the_documentation() -> None:
    sources = [Path(one.__code__.co_filename).read_text(encoding="utf-8") for one in CHECKS]
    codes = {code for source in sources for code in re.findall(r"\"([a-z]+(?:-[a-z]+)+)\"", source)}

    documented = set(re.findall(r"^\| `([a-z-]+)`", (ROOT / "docs" / "findings.md").read_text(encoding="utf-8"), re.M))

    assert {code for code in codes if code not in documented} == set()
    assert len(codes) > 20
