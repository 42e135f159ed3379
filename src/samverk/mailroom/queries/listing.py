"""Mail as a list shows it."""

from collections.abc import Sequence

from django.db.models import Count, Q, QuerySet

from samverk.mailroom.models import Mail

State = Mail.State
SHOWS = (State.WAITING, State.FILED, State.REGISTERED, State.SET_ASIDE, State.NOTED)


def narrowed(mail: QuerySet[Mail], show: str) -> QuerySet[Mail]:
    """Return those in the state that ``show`` names, what waits where it names none: that the oldest first."""
    if show in SHOWS and show != State.WAITING:
        return mail.filter(state=show).order_by("-received_at", "-id")
    return mail.filter(state=State.WAITING).order_by("received_at", "id")


def listed(rows: QuerySet[Mail]) -> Sequence[Mail]:
    """Return the rows with what they are shown with, in one query."""
    attached = Count("files", filter=Q(files__is_inline=False))
    return list(rows.select_related("body", "case", "entry").defer("text").annotate(attached=attached))
