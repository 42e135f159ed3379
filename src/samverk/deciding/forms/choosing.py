"""Fields to choose a meeting to come, or somebody who is in the room."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from samverk.deciding.minute_words import named
from samverk.deciding.queries.voters import Someone
from samverk.meetings.models import Attendance, Meeting

Label = Any  # a text, or one that is translated later
# What the browser sent, ``None`` while nothing was sent.
Sent = QueryDict | None
CHOOSE = _("Choose")


class SomebodyField(forms.TypedChoiceField):
    """Chooses one of ``people`` and gives the row in which they stand."""

    def __init__(self, people: Iterable[Someone], *, label: Label, nobody: Label = CHOOSE, **more: Any) -> None:
        rows = {str(someone.attendance.pk): someone.attendance for someone in people}
        choices: list[tuple[str, Label]] = [("", nobody)]
        choices += [(key, named(row)) for key, row in rows.items()]
        super().__init__(label=label, choices=choices, coerce=rows.get, empty_value=None, **more)


class ComingMeetingField(forms.TypedChoiceField):
    """Chooses one of the meetings that are planned, by its day."""

    def __init__(self, coming: Iterable[Meeting], *, label: Label, nothing: Label, **more: Any) -> None:
        rows = {str(meeting.public_id): meeting for meeting in coming}
        choices: list[tuple[str, Label]] = [("", nothing)]
        choices += [(key, date_format(row.held_on) if row.held_on else row.title) for key, row in rows.items()]
        super().__init__(label=label, choices=choices, coerce=rows.get, empty_value=None, required=False, **more)


def key_of(row: Attendance | Meeting | None) -> str:
    """Return the value under which a row stands among the choices."""
    if row is None:
        return ""
    return str(row.public_id) if isinstance(row, Meeting) else str(row.pk)
