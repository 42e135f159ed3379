"""Who presents: the names beside the label, and those of whom the text says so."""

import pytest

from minutebook.model.source import Place
from minutebook.recognise.rules.presenters import presenters_in_list, presenters_in_prose
from minutebook.recognise.stretch import Piece, Stretch

Named = list[tuple[str, str | None, str | None]]


def stretch_of(text: str) -> Stretch:
    return Stretch(text, (Piece(0, len(text), text, Place(0, len(text), 1, 1)),))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anna Ek, Storviks kommun", [("Anna Ek", "Storviks kommun", None)]),
        ("Bo Alm, ekonom", [("Bo Alm", None, "ekonom")]),
        ("Anna Ek, Storvik och Bo Alm, Norrsele", [("Anna Ek", "Storvik", None), ("Bo Alm", "Norrsele", None)]),
        ("sekretariatet", []),
        ("–", []),
    ],
)
def test_names_beside_the_label(text: str, expected: Named) -> None:
    assert [(who.name, who.organisation, who.role) for who in presenters_in_list(stretch_of(text))] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anna Ek redovisar ärendet.", ["Anna Ek"]),
        ("Ekonomen Bo Alm presenterade budgeten.", ["Bo Alm"]),
        ("Ärendet föredras av Anna Ek, Storvik.", ["Anna Ek"]),
        ("Anna Ek undrade om priset.", []),
        ("Budgeten presenterades i maj.", []),
        ("Kommunen redovisar siffrorna.", []),
    ],
)
def test_names_in_running_text(text: str, expected: list[str]) -> None:
    assert [who.name for who in presenters_in_prose(stretch_of(text))] == expected
