"""A document as it was approved, kept as its parts: the text does not change when the register or the writer does."""

from collections.abc import Iterable, Sequence
from typing import Any

from minutebook.write import Arranged, Part, PartKind, as_text
from samverk.drafting.queries.minutes_of import Told


def kept(told: Told) -> dict[str, Any]:
    """Return the parts of a document as they are stored, those of an item under its public id."""
    arranged = told.arranged()
    return {
        "head": _stored(arranged.head),
        "items": [
            {"item": str(row.public_id), "parts": _stored(parts)}
            for row, parts in zip(told.items, arranged.items, strict=True)
        ],
        "end": _stored(arranged.end),
    }


def read_back(content: dict[str, Any], *, shown: Iterable[str]) -> tuple[Arranged, list[str]]:
    """Return a stored document with those of its items whose public ids are ``shown``, and the ids that it holds."""
    may = set(shown)
    items = [stored for stored in content["items"] if stored["item"] in may]
    arranged = Arranged(
        _parts(content["head"]), tuple(_parts(stored["parts"]) for stored in items), _parts(content["end"])
    )
    return arranged, [stored["item"] for stored in items]


def whole_text(content: dict[str, Any]) -> str:
    """Return the whole stored document as plain text."""
    arranged, _ids = read_back(content, shown=[stored["item"] for stored in content["items"]])
    return as_text(arranged.parts)


def _stored(parts: Iterable[Part]) -> list[list[str]]:
    return [[part.kind.value, part.text, part.label] for part in parts]


def _parts(stored: Sequence[Sequence[str]]) -> tuple[Part, ...]:
    return tuple(Part(PartKind(kind), text, label) for kind, text, label in stored)
