"""How an obligation is told: who, by when, how it stands."""

from datetime import date

from django import template
from django.utils.functional import Promise

from samverk.design.templatetags.design import day
from samverk.followup.models import Obligation
from samverk.followup.wording import DAYS, DONE, GROUP_NAMES, GROUPS_ABOUT, LOOKS, OWNERS, STATES

register = template.Library()


@register.filter
def task(obligation: Obligation) -> str:
    """Return what is owed, without the comma that led on to the next clause."""
    return obligation.what.rstrip(" ,;")


@register.filter
def owner(obligation: Obligation) -> str | Promise:
    """Return who owes: the one it is known to be, else the words of the clause."""
    known = obligation.person or obligation.body or (obligation.organisation if obligation.each else None)
    if known is not None:
        return known.name
    if obligation.owner_kind in OWNERS:
        return OWNERS[obligation.owner_kind]
    return obligation.organisation.name if obligation.organisation else obligation.owner_words


@register.filter
def by_when(obligation: Obligation) -> str | Promise:
    """Return the day, the words of the clause where they name no day, or that there is none."""
    if obligation.due_on is not None:
        return day(obligation.due_on)
    if obligation.due_kind in DAYS:
        return DAYS[obligation.due_kind]
    return obligation.due_as_written


@register.filter
def is_late(obligation: Obligation, today: date) -> bool:
    """Return whether its day has passed while it is open."""
    return (
        obligation.state == Obligation.State.OPEN
        and obligation.due_kind != Obligation.Due.STANDING
        and obligation.due_on is not None
        and obligation.due_on < today
    )


@register.filter
def state_words(obligation: Obligation) -> str | Promise:
    return STATES[obligation.state]


@register.filter
def state_look(obligation: Obligation) -> str:
    return LOOKS[obligation.state]


@register.filter
def done_words(obligation: Obligation) -> str | Promise:
    return DONE[obligation.done]


@register.filter
def group_name(key: str) -> str | Promise:
    """Return what a group of a page of what is open is called."""
    return GROUP_NAMES[key]


@register.filter
def group_about(key: str) -> str | Promise:
    """Return what a group holds, in a sentence."""
    return GROUPS_ABOUT[key]
