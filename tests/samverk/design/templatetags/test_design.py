"""The tags that every page may use."""

from datetime import date

import pytest
from django.template import Context
from django.test import RequestFactory
from django.utils.translation import override

from samverk.design.templatetags.design import day, in_language, kronor, options, with_gaps


@pytest.mark.parametrize(
    ("ore", "written"),
    [
        (8_500_000, "85\u00a0000\u00a0kr"),
        (0, "0\u00a0kr"),
        (2_150, "21,50\u00a0kr"),
        (-100_05, "\u2212100,05\u00a0kr"),
        (123_456_789_00, "123\u00a0456\u00a0789\u00a0kr"),
        (None, ""),
    ],
)
def test_kronor(ore: int | None, written: str) -> None:
    assert kronor(ore) == written


@pytest.mark.parametrize(
    ("path", "language", "expected"),
    [
        ("/beslut/?page=2", "en", "/en/beslut/?page=2"),
        ("/en/beslut/?page=2", "sv", "/beslut/?page=2"),
        ("/en/", "sv", "/"),
        ("/en/beslut/", "en", "/en/beslut/"),
        ("/entries/", "en", "/en/entries/"),
    ],
)
def test_in_language(path: str, language: str, expected: str) -> None:
    request = RequestFactory().get(path)

    assert in_language(Context({"request": request}), language) == expected


def test_in_language_without_a_request_is_the_start_page() -> None:
    assert in_language(Context({}), "en") == "/en/"


@pytest.mark.parametrize(
    ("quotes", "parts"),
    [
        ([("att", 0, 3)], [("att", False)]),
        ([("att", 0, 3), ("notera", 4, 10)], [("att", False), (" ", True), ("notera", False)]),
        ([("att", 0, 3), ("notera", 90, 96)], [("att", False), (" […] ", True), ("notera", False)]),
        ([], []),
    ],
)
def test_with_gaps(quotes: list[tuple[str, int, int]], parts: list[tuple[str, bool]]) -> None:
    given = [{"words": words, "start": start, "end": end} for words, start, end in quotes]

    assert with_gaps(given) == parts


def test_options_are_escaped_and_one_is_chosen() -> None:
    written = options([("a", "A & B"), ('"', "<b>")], "a")

    assert written == ('<option value="a" selected>A &amp; B</option><option value="&quot;">&lt;b&gt;</option>')


def test_day_is_written_in_the_language_of_the_page() -> None:
    written = []

    for language in ("sv", "en"):
        with override(language):
            written.append(day(date(2024, 2, 16)))

    assert written == ["16 februari 2024", "16 February 2024"]
    assert day(None) == ""
