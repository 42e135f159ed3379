"""What this room ties to a meeting, and which steps it knows; ``samverk/site/flow.py`` names these functions."""

from collections.abc import Iterator
from datetime import date

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samverk.meetings.models import Clause, Meeting
from samverk.meetings.steps import ForWhom, Step, StepState
from samverk.meetings.ties import Tie
from samverk.planning.models import ThemeYear
from samverk.planning.queries.themes import theme_of


def ties_of(meeting: Meeting) -> Iterator[Tie]:
    """Tell of deadlines, the chain of preparation, the theme, the place and the calendars."""
    yield from _deadlines(meeting)
    yield from _chain(meeting)
    theme = theme_of(meeting)
    if theme is not None:
        yield Tie("theme", _("The theme is %(theme)s. It stays with the meeting.") % {"theme": theme}, moves_along=True)
    if meeting.place_as_written:
        said = _("The place is %(place)s. Ask there about the new day.") % {"place": meeting.place_as_written}
        yield Tie("place", said, moves_along=False)
    told = _("Calendars that subscribe to the meetings show the change when they next ask.")
    yield Tie("calendar", told, moves_along=True)


def steps_of(meeting: Meeting, on: date) -> Iterator[Step]:
    """Tell which day and place were settled, and whether there is a theme; the room of venues tells what is missing."""
    if meeting.cancelled_at is not None or meeting.held_on is None:
        return
    yield Step(_("Plan the day and the hours"), "", StepState.DONE, ForWhom.FOLLOW, date_format(meeting.held_on))
    if meeting.place_as_written:
        address = reverse("planning:details", args=[meeting.public_id])
        yield Step(_("Settle the place"), address, StepState.DONE, ForWhom.KEEP, meeting.place_as_written)
    has_begun = meeting.opened_at is not None or meeting.state not in ("planned", "called")
    if not has_begun and ThemeYear.objects.filter(body=meeting.body_id, year=meeting.held_on.year).exists():
        yield _theme_step(meeting)


def _theme_step(meeting: Meeting) -> Step:
    assert meeting.body is not None
    assert meeting.held_on is not None
    theme = theme_of(meeting)
    address = reverse("planning:themes", args=[meeting.body.public_id, meeting.held_on.year])
    said: str | Promise = theme.title if theme else _("The year has a plan of themes, but this meeting has none yet.")
    state = StepState.DONE if theme else StepState.OPEN
    return Step(_("Choose a theme"), address, state, ForWhom.KEEP, said)


def _deadlines(meeting: Meeting) -> Iterator[Tie]:
    address = reverse("planning:deadlines", args=[meeting.public_id])
    due = Clause.objects.filter(due_meeting=meeting).count()
    if due:
        said = ngettext(
            "%(n)s clause is due at the meeting; its last day follows the meeting.",
            "%(n)s clauses are due at the meeting; their last day follows the meeting.",
            due,
        )
        yield Tie("deadlines", said % {"n": due}, moves_along=True, address=address)
    returning = Clause.objects.filter(returns_to_meeting=meeting).count()
    if returning:
        said = ngettext(
            "%(n)s matter returns to the meeting, whichever day it is held.",
            "%(n)s matters return to the meeting, whichever day it is held.",
            returning,
        )
        yield Tie("returns", said % {"n": returning}, moves_along=True, address=address)


def _chain(meeting: Meeting) -> Iterator[Tie]:
    above = meeting.prepares
    if above is not None and above.held_on is not None and above.cancelled_at is None:
        said = _("It prepares the meeting of %(body)s on %(day)s, and must be over before it.")
        yield _link(said, above)
    for below in meeting.prepared_by.filter(cancelled_at=None).select_related("body").order_by("held_on"):
        said = _("The meeting of %(body)s on %(day)s prepares it, and must be over before it.")
        yield _link(said, below)


def _link(said: str, other: Meeting) -> Tie:
    assert other.held_on is not None
    words = {"body": other.body or other.body_as_written, "day": date_format(other.held_on)}
    address = reverse("planning:meeting", args=[other.public_id])
    return Tie("chain", said % words, moves_along=False, address=address)
