"""Who and by when beside a clause: what is a charge, and what is running text."""

from datetime import date

import pytest

from minutebook.model.source import Place
from minutebook.recognise.rules.charges import charge_in, charges_told, is_charge
from minutebook.recognise.stretch import Piece, Stretch

MEETING_ON = date(2023, 5, 25)


def stretch_of(text: str) -> Stretch:
    return Stretch(text, (Piece(0, len(text), text, Place(0, len(text), 1, 1)),))


@pytest.mark.parametrize(
    ("text", "part", "names", "due"),
    [
        ("Anna Ek", "who", ["Anna Ek"], None),
        ("Anna Ek, Storvik", "who", ["Anna Ek"], None),
        ("Anna Ek och Bo Alm", "who", ["Anna Ek", "Bo Alm"], None),
        ("Anna/Bo", "who", ["Anna", "Bo"], None),
        ("sekretariatet", "who", ["sekretariatet"], None),
        ("Alla", "who", ["Alla"], None),
        ("Anna, senast 3 juni", "who", ["Anna"], "2023-06-03"),
        ("2023-06-16", "when", [], "2023-06-16"),
        ("den 16 juni 2023", "when", [], "2023-06-16"),
        ("augusti", "when", [], "2023-08"),
        ("16/6", "when", [], "2023-06-16"),
        ("Klart", "when", [], None),
        ("Björn, augusti", "who-when", ["Björn"], "2023-08"),
        ("Anna Ek 2023-06-16", "who-when", ["Anna Ek"], "2023-06-16"),
        ("–", "who", [], None),
        ("nästa möte", "when", [], None),
    ],
)
def test_charge(text: str, part: str, names: list[str], due: str | None) -> None:
    charge = charge_in(stretch_of(text), part, MEETING_ON)

    assert [name.value for name in charge.names] == names
    assert (str(charge.due.value) if charge.due else None) == due


@pytest.mark.parametrize(
    "text",
    [
        "Anna berättade om läget. Bo undrade om kostnaden. Frågan tas upp igen.",
        "det är upp till var och en av kommunerna att avgöra",
    ],
)
def test_running_text_charges_nobody(text: str) -> None:
    assert not charge_in(stretch_of(text), "who", MEETING_ON)


@pytest.mark.parametrize(
    ("part", "expected"),
    [("who", True), ("when", True), ("who-when", True), ("decision", False), ("background", False), ("action", False)],
)
def test_parts_that_are_charges(part: str, expected: bool) -> None:
    assert is_charge(part) is expected


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Taket målas. Ansvarig: Bo", [(13, 23, "who")]),
        ("Taket målas. Ansvarig: Bo. Klart: maj", [(13, 23, "who"), (27, 34, "when")]),
        ("Ansvarig: Bo", []),
        ("Bo är ansvarig för taket.", []),
        ("Klockan 13: Bo", []),
    ],
)
def test_charges_told_behind_a_sentence(text: str, found: list[tuple[int, int, str]]) -> None:
    assert charges_told(text) == found
