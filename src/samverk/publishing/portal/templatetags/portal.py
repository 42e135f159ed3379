"""Filters for rows: a look into a table of words, a date as precise as it was written."""

from datetime import date

from django.template import Library
from django.utils.dates import MONTHS
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from samverk.publishing.portal import wording

register = Library()


@register.filter
def act(verb_class: str) -> str:
    """Return what a verb class is called."""
    known = wording.ACTS.get(verb_class)
    return str(known.label) if known else verb_class


@register.filter
def effect(verb_class: str) -> str:
    """Return what a clause of this verb class sets going."""
    known = wording.ACTS.get(verb_class)
    return str(known.effect) if known else ""


@register.filter
def worded(value: str, table: str) -> str:
    """Return ``value`` in words, from the table of ``wording`` that ``table`` names."""
    words = getattr(wording, table).get(value)
    return str(words) if words is not None else value


@register.filter
def due_day(clause: object) -> str:
    """Return a clause's deadline: the day of the meeting it means, else what its words name, as precise as they are."""
    if meeting_on := getattr(clause, "due_meeting_on", None):
        return date_format(meeting_on)
    return as_precise(getattr(clause, "due_first_on", None), getattr(clause, "due_precision", ""))


@register.filter
def as_precise(first_on: date | None, precision: str) -> str:
    """Return the day, month, quarter or year that begins on ``first_on``."""
    if first_on is None:
        return ""
    if precision == "month":
        return f"{MONTHS[first_on.month]} {first_on.year}"
    if precision == "quarter":
        quarter = (first_on.month + 2) // 3
        return _("quarter %(quarter)s of %(year)s") % {"quarter": quarter, "year": first_on.year}
    if precision == "year":
        return str(first_on.year)
    return date_format(first_on)
