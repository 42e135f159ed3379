"""What was sent about a meeting, and what became of it."""

from dataclasses import dataclass

from django.conf import settings
from django.db.models import Prefetch
from django.utils import translation

from samverk.agenda.letters import Words, words_of
from samverk.agenda.models import Call, Called
from samverk.agenda.queries.sheet import agenda_sheet
from samverk.meetings.models import Meeting
from samverk.meetings.queries.next_number import next_number


@dataclass(frozen=True, slots=True)
class Sent:
    """One send-out with everybody it went to."""

    call: Call
    called: tuple[Called, ...]

    @property
    def opened(self) -> int:
        return sum(one.letter is not None and one.letter.opened_at is not None for one in self.called)

    @property
    def troubled(self) -> int:
        return sum(
            one.letter is not None and one.letter.state in ("failed", "bounced", "in-doubt") for one in self.called
        )

    @property
    def without_address(self) -> int:
        return sum(one.letter is None for one in self.called)


def calls_of(meeting: Meeting) -> list[Sent]:
    """Return what was sent, the latest first, in two queries."""
    called = Prefetch("called", Called.objects.select_related("person", "organisation", "letter").order_by("id"))
    calls = Call.objects.filter(meeting=meeting).prefetch_related(called).select_related("version")
    return [Sent(call, tuple(call.called.all())) for call in calls.order_by("-id")]


def letter_preview(meeting: Meeting) -> Words:
    """Return the words of the call as they would go out now, in the language of the house."""
    assert meeting.held_on is not None
    assert meeting.body_id is not None
    year = meeting.held_on.year
    # Only shown: the number is given by the call.
    meeting.number_as_written = meeting.number_as_written or f"{next_number(meeting.body_id, year)}/{year}"
    with translation.override(settings.LANGUAGE_CODE):
        return words_of(meeting, Call.Kind.CALL, agenda_sheet(meeting, sees_confidential=False), remark="")
