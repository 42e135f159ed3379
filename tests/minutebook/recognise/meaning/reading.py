"""Stretches for tests: a text that was printed as it stands."""

from minutebook.model.source import Place
from minutebook.recognise.stretch import Piece, Stretch


def printed(text: str) -> Stretch:
    return Stretch(text, (Piece(0, len(text), text, Place(0, len(text), 1, 1)),))
