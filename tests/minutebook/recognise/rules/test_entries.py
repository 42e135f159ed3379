"""Entries of a list of names, running text below it, and lines to sign on."""

import pytest

from minutebook import read_bytes
from minutebook.recognise.lines import Line, lines_of
from minutebook.recognise.rules.entries import has_name, is_filler, is_prose


def line(text: str) -> Line:
    return lines_of(read_bytes(text.encode(), "protokoll.txt"))[0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mötet hölls i skolans matsal på grund av renoveringen.", True),
        ("Ordföranden hälsade Bo Alm, ny chef i Ås, och Anna Ek, chef i Ed sedan maj, varmt välkomna.", True),
        ("Ordförande Anna Ek, Bo Alm och Cia Dal från Norrsele.", False),
        ("Anna Ek, Storvik, Bo Alm, Norrsele och Cia Dal, räddningschef.", False),
        ("Anna Ek (S), ordförande", False),
        ("Bo Alm kom sent.", False),
    ],
)
def test_running_text(text: str, expected: bool) -> None:
    assert is_prose(line(text)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Anna Ek, Storvik", True), ("Anna Ek", True), ("sekretariatet", False), ("Mötet hölls digitalt", False)],
)
def test_entry_with_a_name(text: str, expected: bool) -> None:
    assert has_name(line(text)) is expected


@pytest.mark.parametrize(("text", "expected"), [("________", True), ("........", True), ("__", False), ("Anna", False)])
def test_lines_to_sign_on(text: str, expected: bool) -> None:
    assert is_filler(text) is expected
