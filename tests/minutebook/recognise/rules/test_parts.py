"""How the text of an item divides by its labels, and which lines are none."""

import pytest

from minutebook import read_bytes
from minutebook.recognise.lines import lines_of
from minutebook.recognise.rules.parts import parts_of

Told = list[tuple[str, str | None, list[str]]]


def told(text: str, *, listing: bool = False, labelled: bool = False) -> Told:
    parts = parts_of(lines_of(read_bytes(text.encode(), "protokoll.txt")), listing=listing, labelled=labelled)
    return [
        (part.meaning, part.label.text if part.label else None, [piece.text for piece in part.slices]) for part in parts
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bo visade den.", [("background", None, ["Bo visade den."])]),
        (
            "Bo visade den.\n\nBeslut\n\natt köpa den",
            [("background", None, ["Bo visade den."]), ("decision", "Beslut", ["att köpa den"])],
        ),
        ("Beslut: att köpa den", [("decision", "Beslut: ", ["att köpa den"])]),
        ("Föredragande: Bo Alm", [("presenters", "Föredragande: ", ["Bo Alm"])]),
        (
            "Förslag till beslut\n\natt köpa den\n\nBeslut\n\natt sälja den",
            [("not-decided", "Förslag till beslut", ["att köpa den"]), ("decision", "Beslut", ["att sälja den"])],
        ),
        ("Reservation\n\nBo Alm (S) reserverar sig.", [("dissents", "Reservation", ["Bo Alm (S) reserverar sig."])]),
        ("Bilagor: Budget", [("attachments", "Bilagor: ", ["Budget"])]),
        ("Beslutet togs i maj.", [("background", None, ["Beslutet togs i maj."])]),
        ("Bilagorna skickades ut i maj.", [("background", None, ["Bilagorna skickades ut i maj."])]),
    ],
)
def test_parts_by_their_labels(text: str, expected: Told) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Beslut: att köpa den\nAnsvarig: Bo\nKlart: 3 maj\natt sälja den gamla\nAnna var nöjd.",
            [
                ("decision", "Beslut: ", ["att köpa den"]),
                ("who", "Ansvarig: ", ["Bo"]),
                ("when", "Klart: ", ["3 maj"]),
                ("decision", None, ["att sälja den gamla", "Anna var nöjd."]),
            ],
        ),
        (
            "Beslut: att köpa den. Ansvarig: Bo. Klart: 3 maj",
            [
                ("decision", "Beslut: ", ["att köpa den."]),
                ("who", "Ansvarig: ", ["Bo."]),
                ("when", "Klart: ", ["3 maj"]),
            ],
        ),
        (
            "Ansvarig: Bo och\nAnna Ek\nDe börjar i maj.",
            [("who", "Ansvarig: ", ["Bo och", "Anna Ek"]), ("background", None, ["De börjar i maj."])],
        ),
        (
            "Den som är ansvarig: fråga Bo.",
            [("background", None, ["Den som är"]), ("who", "ansvarig: ", ["fråga Bo."])],
        ),
        ("Ansvarig för lokalen är Bo.", [("background", None, ["Ansvarig för lokalen är Bo."])]),
    ],
    ids=["lines below", "behind the clause", "over two lines", "behind a word", "running text"],
)
def test_who_and_by_when(text: str, expected: Told) -> None:
    assert told(text) == expected


def test_matters_gathered_under_sub_headings() -> None:
    text = "- Lokalen\nBo visade den.\n- Bilen\nAnna visade den.\n"

    assert told(text, listing=True) == [
        ("subhead", "Lokalen", []),
        ("background", None, ["Bo visade den."]),
        ("subhead", "Bilen", []),
        ("background", None, ["Anna visade den."]),
    ]
    assert [part for part, _, _ in told(text)] == ["background"]
