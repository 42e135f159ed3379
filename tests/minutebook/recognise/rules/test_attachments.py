"""Papers that belong to an item: listed under their label, or named in the text."""

import pytest

from minutebook import read_bytes
from minutebook.model.source import Place
from minutebook.recognise.lines import lines_of
from minutebook.recognise.paragraphs import Page, slice_of
from minutebook.recognise.rules.attachments import attachments_in, attachments_listed
from minutebook.recognise.stretch import Piece, Stretch


@pytest.mark.parametrize(
    ("text", "listed", "rest"),
    [
        ("Budget 2027\nTjänsteskrivelse.", ["Budget 2027", "Tjänsteskrivelse"], []),
        ("- Budget 2027\n- Avtal", ["Budget 2027", "Avtal"], []),
        ("Budget\n" + "Bo visade siffrorna. Alla var nöjda. Frågan är klar.", ["Budget"], 1),
    ],
)
def test_listed(text: str, listed: list[str], rest: int | list[str]) -> None:
    slices = [slice_of(line) for line in lines_of(read_bytes(text.encode(), "protokoll.txt"))]

    found, left = attachments_listed(slices, Page(0))

    assert [fact.value for fact in found] == listed
    assert len(left) == (rest or 0)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Se bilaga 1 och bilaga 2b.", ["bilaga 1", "bilaga 2b"]),
        ("Bilaga 12 godkänns.", ["Bilaga 12"]),
        ("Bilagan skickas ut.", []),
        ("Bilder visades.", []),
    ],
)
def test_named_in_running_text(text: str, found: list[str]) -> None:
    stretch = Stretch(text, (Piece(0, len(text), text, Place(0, len(text), 1, 1)),))

    assert [fact.value for fact in attachments_in(stretch)] == found
