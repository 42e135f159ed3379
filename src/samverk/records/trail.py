"""Writing the audit trail."""

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
    TrailEntry.objects.create(
        act=act,
        subject_kind=type(subject).__name__.lower(),
        subject_id=str(subject.public_id),
        by=getattr(by, "email", "") or "",
        on_behalf_of=on_behalf_of,
        detail=detail,
    )
