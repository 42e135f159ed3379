"""Programs outside Python."""

import resource
import time
from pathlib import Path

import pytest

from minutebook.read.programs import TooSlow, on_start, run


def test_a_program_gets_its_input_and_gives_its_output() -> None:
    assert run(["/bin/sh", "-c", "cat; exit 3"], seconds=5, given=b"hej") == (3, b"hej")


def test_a_program_that_hangs_is_killed_with_its_children(tmp_path: Path) -> None:
    mark = tmp_path / "mark"

    with pytest.raises(TooSlow):
        run(["/bin/sh", "-c", f"(sleep 1; touch {mark}) & wait"], seconds=0.2)
    time.sleep(1.2)

    assert not mark.exists()


def test_who_watches_the_clock_is_told_how_long_a_program_may_take() -> None:
    told: list[float] = []
    token = on_start.set(told.append)

    run(["/bin/true"], seconds=7)
    on_start.reset(token)
    run(["/bin/true"], seconds=8)

    assert told == [7]


def test_a_limit_on_this_process_is_not_handed_on() -> None:
    before = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (64_000_000_000, before[1]))
    try:
        _, printed = run(["/bin/sh", "-c", "ulimit -v"], seconds=5)
        during = resource.getrlimit(resource.RLIMIT_AS)[0]
    finally:
        resource.setrlimit(resource.RLIMIT_AS, before)

    assert printed.strip() != b"62500000"
    assert during == 64_000_000_000
