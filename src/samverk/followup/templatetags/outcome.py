"""How it is told what came of a clause."""

from django.template import Library
from django.utils.functional import Promise

from samverk.followup.wording import DAYS, LOOKS, STATES

register = Library()


@register.filter
def due_words(due_kind: str) -> str | Promise:
    """Return what a deadline without a day is called."""
    return DAYS.get(due_kind, DAYS["none"])


@register.filter
def words_of(state: str) -> str | Promise:
    """Return what a state is called."""
    return STATES[state]


@register.filter
def look_of(state: str) -> str:
    """Return the look of a state."""
    return LOOKS[state]
