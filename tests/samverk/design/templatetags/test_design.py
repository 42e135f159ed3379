"""The tags that every page may use."""

import pytest
from django.template import Context
from django.test import RequestFactory

from samverk.design.templatetags.design import in_language, kronor


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
        ("/clauses/?page=2", "en", "/en/clauses/?page=2"),
        ("/en/clauses/?page=2", "sv", "/clauses/?page=2"),
        ("/en/", "sv", "/"),
        ("/en/clauses/", "en", "/en/clauses/"),
        ("/entries/", "en", "/en/entries/"),
    ],
)
def test_in_language(path: str, language: str, expected: str) -> None:
    request = RequestFactory().get(path)

    assert in_language(Context({"request": request}), language) == expected


def test_in_language_without_a_request_is_the_start_page() -> None:
    assert in_language(Context({}), "en") == "/en/"
