"""Writing the audit trail."""

from collections.abc import Iterable
from typing import Any, Protocol

from samverk.records.models import TrailEntry


class HasPublicId(Protocol):
    public_id: Any


class HasEmail(Protocol):
    email: Any


def note(act: str, subject: HasPublicId, *, by: HasEmail | None = None, on_behalf_of: str = "", **detail: Any) -> None:
    """Add one entry about ``subject``; ``by`` is ``None`` when the house acts by itself.

    ``on_behalf_of`` is the e-mail address of the one for whom a delegate acts.
    """
    _entry(act, subject, by, on_behalf_of, detail).save(force_insert=True)


def note_all(act: str, subjects: Iterable[HasPublicId], *, by: HasEmail | None = None, **detail: Any) -> None:
    """Add the same entry about each of ``subjects``, in one query however many they are."""
    TrailEntry.objects.bulk_create([_entry(act, subject, by, "", detail) for subject in subjects])


def _entry(
    act: str, subject: HasPublicId, by: HasEmail | None, on_behalf_of: str, detail: dict[str, Any]
) -> TrailEntry:
    return TrailEntry(
        act=act,
        subject_kind=type(subject).__name__.lower(),
        subject_id=str(subject.public_id),
        by=getattr(by, "email", "") or "",
        on_behalf_of=on_behalf_of,
        detail=detail,
    )
