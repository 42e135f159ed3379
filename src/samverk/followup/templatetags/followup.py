"""How an obligation is told: who, by when, how it stands."""

from datetime import date
from typing import Any

from django.template import Library
from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from samverk.accounts.access import may_keep, sits_somewhere, standing_in
from samverk.design.templatetags.design import day
from samverk.followup.models import Obligation, Report
from samverk.followup.wording import DAYS, DONE, FINDINGS, GROUP_NAMES, GROUPS_ABOUT, LOOKS, OWNERS, STATES
from samverk.meetings.models import Item, Meeting

register = Library()
UNSETTLED = (Obligation.State.PROPOSED, Obligation.State.OPEN, Obligation.State.REPORTED)


@register.filter
def task(obligation: Obligation) -> str:
    """Return what is owed, without the comma that led on to the next clause."""
    return obligation.what.rstrip(" ,;")


@register.filter
def owner(obligation: Obligation) -> str | Promise:
    """Return who owes: the one it is known to be, else the words of the clause."""
    if obligation.office_key:
        return _office(obligation)
    known = obligation.person or obligation.body or (obligation.organisation if obligation.each else None)
    if known is not None:
        return known.name
    if obligation.owner_kind in OWNERS:
        return OWNERS[obligation.owner_kind]
    return obligation.organisation.name if obligation.organisation else obligation.owner_words


def _office(obligation: Obligation) -> str:
    """Return the office and where it is held: "Kommundirektör, Brohult"."""
    place = obligation.organisation or obligation.body
    office = obligation.office[:1].upper() + obligation.office[1:]
    return f"{office}, {place.name}" if place else office


@register.filter
def holders(obligation: Obligation) -> str:
    """Return the names of who holds the office, where that was looked up."""
    found = getattr(obligation, "answerable", None)
    return ", ".join(found.names) if found else ""


@register.filter
def finding(obligation: Obligation) -> str | Promise:
    """Return why nobody answers for it, empty where somebody does or it is settled."""
    found = getattr(obligation, "answerable", None)
    return FINDINGS.get(found.finding, "") if found and obligation.state in UNSETTLED else ""


@register.filter
def by_when(obligation: Obligation) -> str | Promise:
    """Return the day, the words of the clause where they name no day, or that there is none."""
    if obligation.due_on is not None:
        return _period(obligation.due_on, obligation.due_precision)
    if obligation.due_kind in DAYS:
        return DAYS[obligation.due_kind]
    return obligation.due_as_written


def _period(last: date, precision: str) -> str:
    """Return a day, or the month, quarter or year that the words name."""
    if precision == "year":
        return str(last.year)
    if precision == "quarter":
        return _("quarter %(number)d of %(year)d") % {"number": (last.month + 2) // 3, "year": last.year}
    return date_format(last, "F Y") if precision == "month" else day(last)


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


@register.filter
def reporter(report: Report) -> str:
    """Return who reported, and for whom: "Tova Alm for disa@brohult.example"."""
    name = _name_of(report)
    if not report.on_behalf_of:
        return name
    return _("%(name)s for %(whom)s") % {"name": name, "whom": report.on_behalf_of}


def _name_of(report: Report) -> str:
    if report.by is not None:
        return report.by.name or report.by.email
    if report.entrusting is not None:
        return _("%(name)s, by a link") % {"name": report.entrusting.name}
    return report.answer.giver if report.answer is not None else _("somebody whose log-in is gone")


@register.inclusion_tag("followup/mark_link.html", takes_context=True)
def mark_link(context: dict[str, Any], item: Item, meeting: Meeting) -> dict[str, Any]:
    """Lead whoever keeps the body's minutes to the page on which a sentence of the item is marked as a task."""
    request = context["request"]
    keeps = sits_somewhere(request.user) and may_keep(request.user, standing_in(request), meeting.body_id)
    return {"item": item, "keeps": keeps}
