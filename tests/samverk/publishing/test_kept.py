"""What is kept until the register changes."""

import pytest

from samverk.publishing.kept import kept
from samverk.publishing.published import CITIZENS, Audience
from samverk.records import trail
from tests.factories import make_meeting

pytestmark = pytest.mark.django_db


def test_it_is_found_out_once_for_each_name_and_audience() -> None:
    asked: list[str] = []

    def find_out(name: str) -> str:
        asked.append(name)
        return name

    for audience in (CITIZENS, Audience(True, False), Audience(True, True)):
        for name in ("a", "b", "a"):
            assert kept(name, audience, lambda name=name: find_out(name)) == name  # type: ignore[misc]

    assert asked == ["a", "b"] * 3


def test_it_is_found_out_anew_after_an_act() -> None:
    meeting = make_meeting()
    first = kept("a", CITIZENS, lambda: 1)
    trail.note("meeting-published", meeting)

    assert (first, kept("a", CITIZENS, lambda: 2)) == (1, 2)
