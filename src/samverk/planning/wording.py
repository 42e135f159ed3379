"""What this room says about days, states and kinds: whole sentences."""

from datetime import date

from django.utils.dates import WEEKDAYS
from django.utils.formats import date_format, time_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext, pgettext_lazy

from samverk.directory.models import Body
from samverk.meetings.models import Meeting
from samverk.planning.pattern import Pattern

STATES: dict[str, Promise] = {
    "planned": pgettext_lazy("state of a meeting", "Planned"),
    "called": pgettext_lazy("state of a meeting", "Called"),
    "in-session": pgettext_lazy("state of a meeting", "In session"),
    "held": pgettext_lazy("state of a meeting", "Held"),
    "drafted": pgettext_lazy("state of a meeting", "Draft out for comments"),
    "approved": pgettext_lazy("state of a meeting", "Minutes approved"),
    "cancelled": pgettext_lazy("state of a meeting", "Cancelled"),
}
TONES = {"cancelled": "bad", "in-session": "good", "approved": "good", "planned": "plain", "held": "plain"}
STEPS: dict[str, Promise] = {
    "done": pgettext_lazy("step towards a meeting", "Done"),
    "open": pgettext_lazy("step towards a meeting", "To do"),
    "missing": pgettext_lazy("step towards a meeting", "Missing"),
    "later": pgettext_lazy("step towards a meeting", "Later"),
}
KINDS: dict[str, Promise] = {
    "ordinary": gettext_lazy("Ordinary meeting"),
    "extra": gettext_lazy("Extra meeting"),
    "retreat": gettext_lazy("Retreat"),
}
ORDINALS: dict[int, Promise] = {
    1: pgettext_lazy("weekday of the month", "first"),
    2: pgettext_lazy("weekday of the month", "second"),
    3: pgettext_lazy("weekday of the month", "third"),
    4: pgettext_lazy("weekday of the month", "fourth"),
    5: pgettext_lazy("weekday of the month", "last"),
}
WEEKEND = gettext_lazy("This is a Saturday or a Sunday.")
NOBODY_RESPONSIBLE = gettext_lazy("Nobody is responsible for it.")
NOT_AT_A_MEETING = gettext_lazy("It stands at no meeting yet.")
NOT_IN_ORDER = gettext_lazy("The body below has not had it before this meeting.")


def state_of(meeting: Meeting) -> str:
    """Return the key in ``STATES`` of what a meeting is now."""
    if meeting.cancelled_at is not None:
        return "cancelled"
    return "in-session" if meeting.is_in_session else meeting.state


def pattern_words(pattern: Pattern, year: int) -> str:
    return _("In %(year)s the meetings were mostly on the %(ordinal)s %(weekday)s of the month, %(from)s–%(to)s.") % {
        "year": year,
        "ordinal": ORDINALS[min(pattern.week, 5)],
        "weekday": WEEKDAYS[pattern.weekday],
        "from": time_format(pattern.starts_at),
        "to": time_format(pattern.ends_at),
    }


def instead_of(usual: date, name: str) -> str:
    if not name:
        return _("The usual day, %(day)s, is taken.") % {"day": date_format(usual)}
    return _("The usual day, %(day)s, is a holiday: %(name)s.") % {"day": date_format(usual), "name": name}


def named_day(name: str) -> str:
    return _("Many are away on this day: %(name)s.") % {"name": name}


def meets_already(meeting: Meeting) -> str:
    return _("The body has a meeting planned on this day already, at %(time)s.") % {"time": _hour(meeting)}


def same_day(meeting: Meeting, people: int, at_once: bool) -> str:
    said = {"body": meeting.body, "time": _hour(meeting), "n": people}
    if not people:
        return _("%(body)s meets on the same day, at %(time)s.") % said
    if at_once:
        return (
            ngettext(
                "%(body)s meets at the same time, and %(n)s person sits in both.",
                "%(body)s meets at the same time, and %(n)s people sit in both.",
                people,
            )
            % said
        )
    return (
        ngettext(
            "%(body)s meets on the same day, at %(time)s, and %(n)s person sits in both.",
            "%(body)s meets on the same day, at %(time)s, and %(n)s people sit in both.",
            people,
        )
        % said
    )


def not_prepared(body: Body, same_day: bool) -> str:
    if same_day:
        return _("%(body)s, which prepares this meeting, meets on the same day and not before.") % {"body": body}
    return _("No meeting of %(body)s is planned before this one to prepare it.") % {"body": body}


def same_day_as_above(body: Body) -> str:
    return _("%(body)s, which this body prepares for, meets on the same day.") % {"body": body}


def prepares(body: Body, on: date) -> str:
    return _("It prepares the meeting of %(body)s on %(day)s.") % {"body": body, "day": date_format(on)}


def two_themes(meeting: Meeting) -> str:
    assert meeting.held_on is not None
    return _("Two themes stand at the meeting on %(day)s.") % {"day": date_format(meeting.held_on)}


def area_missing(area: str, year: int) -> str:
    return _("No theme of %(year)s is about the goal area %(area)s.") % {"area": area, "year": year}


def _hour(meeting: Meeting) -> str:
    return time_format(meeting.starts_at) if meeting.starts_at else "?"
