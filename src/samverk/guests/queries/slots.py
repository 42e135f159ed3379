"""When and where an item comes up, as the agenda now stands."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.formats import date_format, time_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from procedure.timing import Slot
from samverk.agenda.queries.sheet import agenda_sheet
from samverk.meetings.models import Meeting

SLOTS = Mapping[str, Slot | None]


@dataclass(frozen=True)
class When:
    """``slot`` is ``None`` where the agenda gives the item no time: then the meeting's own hours are all there is."""

    meeting: Meeting
    slot: Slot | None

    @property
    def told(self) -> str:
        """Day, hours and place in one line that changes exactly when one of them does."""
        parts = [str(self.meeting.held_on or ""), self.hours, self.meeting.place_as_written]
        return " ".join(part for part in parts if part)[:400]

    @property
    def hours(self) -> str:
        """From when to when, in the language that is active."""
        if self.slot is None or self.slot.begins_at == self.slot.ends_at:
            return self._from_the_start
        told = {"from": _clock(self.slot.begins_at), "to": _clock(self.slot.ends_at)}
        if self.slot.is_exact:
            return _("%(from)s to %(to)s") % told
        return _("at %(from)s at the earliest") % told

    @property
    def sentence(self) -> str:
        """Day, hours and place as they stand in a letter."""
        day = date_format(self.meeting.held_on, "l j F Y") if self.meeting.held_on else ""
        return "\n".join(part for part in (day, self.hours, self.meeting.place_as_written) if part)

    @property
    def _from_the_start(self) -> str:
        if self.slot is not None:
            return _("at %(from)s at the earliest") % {"from": _clock(self.slot.begins_at)}
        if self.meeting.starts_at is None:
            return ""
        return _("The meeting begins at %(from)s.") % {"from": time_format(self.meeting.starts_at)}


def slots_of(meeting: Meeting) -> SLOTS:
    """Return the slot of every item of ``meeting``, by the item's public id; six queries."""
    return {row.public_id: row.slot for row in agenda_sheet(meeting, sees_confidential=True).rows}


def _clock(moment: object) -> str:
    return time_format(localtime(moment))  # type: ignore[arg-type]
