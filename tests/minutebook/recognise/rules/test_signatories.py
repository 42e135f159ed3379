"""Blocks of signatures, in the forms that houses give them."""

import pytest

from minutebook.read import read_bytes
from minutebook.recognise.lines import lines_of
from minutebook.recognise.rules.signatories import signing_of, start_of_signing


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anna Ek\nordförande\n\nBo Alm\nsekreterare", [("Anna Ek", "ordförande"), ("Bo Alm", "sekreterare")]),
        (
            "Vid protokollet          Justeras\n\nAnna Ek                  Bo Alm",
            [("Anna Ek", "Vid protokollet"), ("Bo Alm", "Justeras")],
        ),
        (
            "Vid protokollet Justeras\nAnna Ek Bo Alm\nSekreterare Ordförande",
            [("Anna Ek", "Sekreterare"), ("Bo Alm", "Ordförande")],
        ),
        ("Vid pennan: Anna Ek", [("Anna Ek", "Vid pennan")]),
        ("Vid datorn: Anna Ek", [("Anna Ek", "Vid datorn")]),
        ("Justeras\nAnna Ek\nBo Alm", [("Anna Ek", "Justeras"), ("Bo Alm", "Justeras")]),
        (
            "________________\nAnna Ek, ordförande\n________________\nBo Alm, justerare",
            [("Anna Ek", "ordförande"), ("Bo Alm", "justerare")],
        ),
        ("Justeras:          Anna Ek             Bo Alm", [("Anna Ek", "Justeras"), ("Bo Alm", "Justeras")]),
        ("Mötesordförande:\n\n______________  ______________\nUnderskrift     Namnförtydligande", []),
    ],
)
def test_who_signed(text: str, expected: list[tuple[str, str]]) -> None:
    lines = lines_of(read_bytes(text.encode(), "end.txt"))

    found = signing_of(lines).signatories

    assert [(signer.name, signer.role) for signer in found] == expected


def test_the_signatures_begin_behind_the_last_words_of_the_meeting() -> None:
    text = "Ordföranden avslutade mötet och bjöd på lunch.\n\nAnna Ek\nordförande\n\nBo Alm\nsekretariatschef"

    lines = lines_of(read_bytes(text.encode(), "end.txt"))

    assert start_of_signing(lines) == 1


def test_running_text_is_no_signature() -> None:
    lines = lines_of(read_bytes("Anna Ek berättade om resan.\nAlla tackade.".encode(), "end.txt"))

    assert start_of_signing(lines) == len(lines)
