"""The texts of hits."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.backends.utils import CursorWrapper


@dataclass(frozen=True, slots=True)
class Text:
    """The title and the words of an entry, and what it is known by."""

    public_id: str
    part: int
    title: str
    words: str


def texts_of(cursor: CursorWrapper, shelf: str, ids: Sequence[int]) -> dict[int, Text]:
    """Return the texts of the entries with ``ids``, by id."""
    if not ids:
        return {}
    cursor.execute(
        f"""SELECT e.id, e.public_id, e.part, x.title, x.words FROM search_entry_{shelf} AS e
        JOIN search_text_{shelf} AS x ON x.id = e.id WHERE e.id IN ({", ".join(["%s"] * len(ids))})""",  # noqa: S608
        ids,
    )
    return {number: Text(*columns) for number, *columns in cursor.fetchall()}


def public_ids_of(cursor: CursorWrapper, shelf: str, ids: Sequence[int]) -> list[str]:
    """Return the public ids of the entries with ``ids``, in the order of their numbers."""
    if not ids:
        return []
    marks = ", ".join(["%s"] * len(ids))
    cursor.execute(f"SELECT public_id FROM search_entry_{shelf} WHERE id IN ({marks}) ORDER BY id", ids)  # noqa: S608
    return [public_id for (public_id,) in cursor.fetchall()]
