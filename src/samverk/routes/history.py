"""What the receiving body reads of a matter's way so far, in the words of its minutes."""

from collections.abc import Iterable

from django.conf import settings
from django.utils import translation
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from samverk.matters.models import Matter
from samverk.meetings.models import Clause
from samverk.routes.models import HandOver
from samverk.routes.wording import DECIDED

MOST_SHOWN = 30


def history_of(matter: Matter, *, is_confidential: bool) -> str:
    """Return what was decided in the matter, one decision a line, the last thirty; what is confidential is left out
    of what is not.
    """
    clauses = Clause.objects.filter(item__matter_steps__matter=matter, meeting__held_on__isnull=False)
    if not is_confidential:
        clauses = clauses.filter(item__is_confidential=False)
    last = clauses.select_related("meeting__body").order_by("-meeting__held_on", "-meeting_id", "-position")
    return "\n".join(_lines(reversed(last[:MOST_SHOWN])))


def _lines(clauses: Iterable[Clause]) -> Iterable[str]:
    with translation.override(settings.LANGUAGE_CODE):
        for clause in clauses:
            meeting = clause.meeting
            yield _("%(body)s decided on %(day)s %(clause)s") % {
                "body": meeting.body.name if meeting.body else meeting.body_as_written,
                "day": date_format(meeting.held_on) if meeting.held_on else "",
                "clause": clause.text,
            }


def outcome_told(hand_over: HandOver) -> str:
    """Return in a sentence what the receiving body made of the matter, for the body that handed it over."""
    with translation.override(settings.LANGUAGE_CODE):
        said = str(DECIDED[hand_over.outcome]) % {
            "body": hand_over.to_body.name,
            "day": date_format(hand_over.outcome_on) if hand_over.outcome_on else "",
        }
    clause = hand_over.outcome_clause
    return f"{said}\n{clause.text}" if clause is not None else said
