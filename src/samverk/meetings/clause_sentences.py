"""What will come of a clause, in whole sentences for people."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.dates import MONTHS
from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from minutebook.model.clause import Meaning, VerbClass
from minutebook.model.when import Precision, When
from samverk.design.templatetags.design import kronor
from samverk.directory.models import Body
from samverk.meetings.models import Meeting
from samverk.meetings.wording import ACTS

WARNINGS: dict[str, Promise] = {
    "unfinished-clause": gettext_lazy("The clause still has a gap (…). Fill it in before the clause is confirmed."),
    "clause-without-att": gettext_lazy("A clause begins with “att”."),
    "verb-unknown": gettext_lazy(
        "What the clause does is not recognised. It is kept as it is; choose what it does if you know."
    ),
    "duty-without-addressee": gettext_lazy("Somebody is to do something, but the clause does not say who."),
    "duty-without-deadline": gettext_lazy("Something is to be done, but the clause sets no last day and no meeting."),
    "deadline-before-meeting": gettext_lazy("The last day lies before the meeting that decides it."),
}
DUTIES = frozenset(
    {
        *(VerbClass.ASSIGN, VerbClass.MANDATE, VerbClass.COLLECT, VerbClass.INVESTIGATE, VerbClass.EVALUATE),
        *(VerbClass.REPORT_BACK, VerbClass.ANCHOR_LOCALLY, VerbClass.PARTICIPATE, VerbClass.INVITE, VerbClass.ASK),
        *(VerbClass.INFORM, VerbClass.FORWARD, VerbClass.REMIND, VerbClass.PUBLISH, VerbClass.AUTHORISE),
    }
)


@dataclass(frozen=True, slots=True)
class Told:
    """What the sentences are made from. ``names`` are addressees as written."""

    meaning: Meaning
    names: tuple[str, ...]
    fans_out_to: int
    due_meeting: Meeting | None
    returns_to: Meeting | None
    hands_over_to: Body | None
    is_provisional: bool


def sentences_of(told: Told) -> tuple[str, ...]:
    """Return what will come of the clause, most important first; at least one sentence."""
    found = (*_task(told), *_return(told), *_money(told), *_provisional(told))
    return found or (str(ACTS[told.meaning.verb_classes[0]].effect),)


def worded_when(when: When) -> str:
    """Return a day, a month, a quarter or a year as the language writes it."""
    if when.precision is Precision.DAY:
        return date_format(when.first_day)
    if when.precision is Precision.MONTH:
        return f"{MONTHS[when.first_day.month]} {when.year}"
    if when.precision is Precision.QUARTER:
        return _("quarter %(quarter)s of %(year)s") % {"quarter": when.quarter, "year": when.year}
    return str(when.year)


def _task(told: Told) -> Iterator[str]:
    due = told.meaning.due
    acts = DUTIES.intersection(told.meaning.verb_classes)
    when = worded_when(due.value) if due else ""
    if told.fans_out_to:
        words = {"count": told.fans_out_to, "day": when}
        yield (_each_by(told) if when else _each(told)) % words
    elif told.names and acts:
        words = {"who": ", ".join(told.names), "day": when}
        if told.due_meeting is not None:
            yield _("This clause will create a task for %(who)s, due at the meeting on %(day)s.") % words
        elif when:
            yield _("This clause will create a task for %(who)s, due %(day)s.") % words
        else:
            yield _("This clause will create a task for %(who)s, without a last day.") % words
    elif acts and not told.returns_to:
        yield _("This clause lays a duty on nobody in particular, so that nobody will be reminded of it.")


def _each_by(told: Told) -> str:
    if told.due_meeting is not None:
        return ngettext(
            "This clause will create one task for %(count)d municipality, due at the meeting on %(day)s.",
            "This clause will create one task each for %(count)d municipalities, due at the meeting on %(day)s.",
            told.fans_out_to,
        )
    return ngettext(
        "This clause will create one task for %(count)d municipality, due %(day)s.",
        "This clause will create one task each for %(count)d municipalities, due %(day)s.",
        told.fans_out_to,
    )


def _each(told: Told) -> str:
    return ngettext(
        "This clause will create one task for %(count)d municipality, without a last day.",
        "This clause will create one task each for %(count)d municipalities, without a last day.",
        told.fans_out_to,
    )


def _return(told: Told) -> Iterator[str]:
    if told.returns_to is not None and told.returns_to.held_on is not None:
        yield _("The matter comes up again at the meeting on %(day)s.") % {"day": date_format(told.returns_to.held_on)}
    elif VerbClass.POSTPONE in told.meaning.verb_classes or told.meaning.returns_to is not None:
        yield _("The matter comes up again once the body has a next meeting.")


def _money(told: Told) -> Iterator[str]:
    amount = told.meaning.amount_ore
    if amount is not None and {VerbClass.ALLOCATE, VerbClass.REALLOCATE}.intersection(told.meaning.verb_classes):
        words = {"amount": kronor(amount.value)}
        moved = VerbClass.REALLOCATE in told.meaning.verb_classes
        yield (_("%(amount)s will be moved.") if moved else _("%(amount)s will be bound.")) % words


def _provisional(told: Told) -> Iterator[str]:
    if told.is_provisional and told.hands_over_to is not None:
        words = {"body": told.hands_over_to.name}
        yield _("It is provisional until %(body)s has decided, and goes on to %(body)s.") % words
