"""Which earlier decision a clause means when it speaks of one."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from minutebook.lexicon.sv_lineage import SAYS_NOTHING
from minutebook.model.bearing import Bears
from minutebook.model.when import Precision, When
from samverk.meetings.models import Clause, MatterStep
from samverk.search.entry import Kind
from samverk.search.likeness import likeness, telling_words
from samverk.search.queries.alike import alike
from samverk.search.question import Question
from samverk.search.visibility import FOR_KEEPERS

# Decisions after which nothing is left that could be altered.
PASSING = ("note", "thank", "file", "postpone", "remit")
MOST_COMPARED = 300
MOST_OF_MATTER = 50
# Where neither a day, a year nor a matter speaks for it, one word in common says nothing.
SURE = ("day", "matter", "period")
WORDS_SHARED = 2
# How alike the words must be: least where the clause names the day, most where nothing else speaks for it.
ALIKE_ON_DAY = 0.2
ALIKE_IN_MATTER = 0.25
ALIKE_IN_YEAR = 0.4
ALIKE = 0.6


@dataclass(frozen=True, slots=True)
class Earlier:
    """An earlier decision and why it is meant: "day", "matter" or "alike", with how alike its words are."""

    clause: Clause
    evidence: dict[str, Any]


def likeliest(clause: Clause, bears: Bears) -> Earlier | None:
    """Return the earlier decision that ``clause`` most likely means, or ``None`` if nothing speaks for any.

    At most twelve queries, however many decisions there are.
    """
    found: list[tuple[float, Earlier]] = []
    for why, least, clauses in _candidates(clause, bears):
        found += _ranked(clause, clauses, why, least)
        if found:
            break
    return max(found, key=lambda one: (one[0], one[1].clause.meeting.held_on, one[1].clause.pk))[1] if found else None


def _candidates(clause: Clause, bears: Bears) -> Iterable[tuple[str, float, Iterable[Clause]]]:
    """Yield what to compare with, the surest first."""
    earlier = _earlier_than(clause)
    days = [when for when in bears.moments if when.precision is Precision.DAY]
    if days:
        yield "day", ALIKE_ON_DAY, earlier.filter(_within(days))[:MOST_COMPARED]
    if clause.item_id is not None:
        matters = MatterStep.objects.filter(item=clause.item_id).values("matter")
        same = Exists(MatterStep.objects.filter(matter__in=matters, item=OuterRef("item")))
        yield "matter", ALIKE_IN_MATTER, earlier.filter(same)[:MOST_OF_MATTER]
    longer = [when for when in bears.moments if when.precision is not Precision.DAY]
    if longer:
        yield "period", ALIKE_IN_YEAR, earlier.filter(_within(longer))[:MOST_COMPARED]
    if bears.words and not bears.moments:
        yield "alike", ALIKE, earlier.filter(public_id__in=_found(clause))


def _earlier_than(clause: Clause) -> "QuerySet[Clause]":
    """Return what was decided before ``clause`` by its body, or by one that hands over to it or receives from it."""
    body = clause.meeting.body
    rows = Clause.objects.exclude(verb_class__in=PASSING).exclude(pk=clause.pk)
    before = Q(meeting__held_on__lt=clause.meeting.held_on) | Q(meeting=clause.meeting_id, position__lt=clause.position)
    if body is None:
        rows = rows.filter(before, meeting__body=None)
    else:
        near = Q(meeting__body=body) | Q(meeting__body__hands_over_to=body)
        near |= Q(meeting__body=body.hands_over_to_id) if body.hands_over_to_id else Q()
        rows = rows.filter(before, near)
    return rows.select_related("meeting__body", "item").order_by("-meeting__held_on", "-meeting_id", "position")


def _within(moments: Iterable[When]) -> Q:
    within = Q()
    for when in moments:
        within |= Q(meeting__held_on__gte=when.first_day, meeting__held_on__lte=when.last_day)
    return within


def _found(clause: Clause) -> list[str]:
    body = clause.meeting.body
    question = Question(
        "", FOR_KEEPERS, (Kind.CLAUSE,), (body.public_id,) if body else (), last_on=clause.meeting.held_on
    )
    return [one.public_id for one in alike(_words(clause), question, without=SAYS_NOTHING, least=ALIKE)]


def _ranked(clause: Clause, candidates: Iterable[Clause], why: str, least: float) -> list[tuple[float, Earlier]]:
    words = telling_words(_words(clause), SAYS_NOTHING)
    own = telling_words(clause.text, SAYS_NOTHING)
    found = []
    for candidate in candidates:
        theirs = telling_words(_words(candidate), SAYS_NOTHING)
        score = max(likeness(words, theirs), likeness(own, telling_words(candidate.text, SAYS_NOTHING)))
        if score >= least and (why in SURE or len(words & theirs) >= WORDS_SHARED):
            found.append((score, Earlier(candidate, {"why": why, "likeness": round(score, 2)})))
    return found


def _words(clause: Clause) -> str:
    return f"{clause.item.title if clause.item else ''} {clause.text}"
