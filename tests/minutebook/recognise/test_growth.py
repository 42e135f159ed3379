"""Texts that would make careless code take the square of their length."""

import sys

import pytest

from bench.hostile import PATTERNS, hostile_text
from minutebook import recognise
from minutebook.model.blocks import Document

LENGTH = 10_000
# What is done once for each document makes it a little less than two.
MOST_GROWTH = 2.1


def calls_for(document: Document) -> int:
    """Return how often recognising calls a function, of ours or of Python's own."""
    calls = 0

    def count(_frame: object, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        recognise(document)
    finally:
        sys.setprofile(None)
    return calls


@pytest.mark.parametrize("name", PATTERNS)
def test_twice_the_text_takes_twice_the_calls(name: str) -> None:
    short, long = hostile_text(name, LENGTH), hostile_text(name, 2 * LENGTH)
    recognise(short)  # what is kept from one document to the next is made now

    assert calls_for(long) <= MOST_GROWTH * calls_for(short)


@pytest.mark.parametrize("name", PATTERNS)
def test_a_long_one_is_still_minutes(name: str) -> None:
    assert recognise(hostile_text(name, 10 * LENGTH)).is_minutes
