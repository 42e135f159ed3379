"""What the form of a send-out lets choose from."""

from datetime import date, datetime
from typing import Any

from django.utils import timezone

from samverk.directory.models import Body, Organisation
from samverk.meetings.models import Meeting
from samverk.rounds.models import Round
from samverk.sendouts.models import Sendout
from samverk.sendouts.queries.addressees import offices_on


def choices_for(body: Body, at: datetime) -> dict[str, Any]:
    """Return the open questions of the body, the member municipalities, its coming meetings, and the offices."""
    on = timezone.localdate(at)
    return {
        "rounds": Round.objects.filter(body=body, state=Round.State.OPEN, closes_at__gt=at).order_by("closes_at"),
        "municipalities": Organisation.objects.filter(is_member=True).order_by("sort_key"),
        "meetings": coming_meetings(body, on),
        "offices": offices_on(on),
    }


def coming_meetings(body: Body, on: date) -> Any:
    """Return the meetings of the body that are to be held."""
    return Meeting.objects.filter(body=body, held_on__gte=on, cancelled_at=None).order_by("held_on", "pk")


def written_before(sendout: Sendout) -> dict[str, Any]:
    """Return what stands in a send-out, as its form begins."""
    names = [
        "subject",
        "text",
        "day",
        "link",
        "answers_by",
        "asks",
        "round",
        "to_body",
        "to_seats",
        "to_office",
        "meeting",
    ]
    extra = sendout.extra_addresses.select_related("organisation")
    return {name: getattr(sendout, name) for name in names} | {
        "organisations": list(sendout.organisations.values_list("pk", flat=True)),
        "extra": "\n".join(f"{one.email}; {one.name}; {one.organisation or ''}".rstrip("; ") for one in extra),
        "table": _table_text(sendout),
    }


def _table_text(sendout: Sendout) -> str:
    if not sendout.columns:
        return ""
    rows = sendout.rows.select_related("organisation")
    lines = [["", *sendout.columns], *([one.organisation.name, *_cells(sendout, one.values)] for one in rows)]
    return "\n".join(";".join(_quoted(cell) for cell in line) for line in lines)


def _cells(sendout: Sendout, values: dict[str, str]) -> list[str]:
    return [values.get(column, "") for column in sendout.columns]


def _quoted(cell: str) -> str:
    return '"' + cell.replace('"', '""') + '"' if set(';"\n\t,') & set(cell) else cell
