"""Which decisions in force something new touches."""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date

from django.db.models import Exists, OuterRef

from minutebook.lexicon.sv_lineage import SAYS_NOTHING
from samverk.directory.models import Body
from samverk.lineage.models import Touch
from samverk.lineage.queries.borne_on import MOST_OF_MATTER, PASSING
from samverk.lineage.queries.force import Force, force_of
from samverk.meetings.models import Clause, Item, MatterStep
from samverk.search.entry import Kind
from samverk.search.queries.alike import alike
from samverk.search.question import Question
from samverk.search.visibility import FOR_STAFF, Visibility

ALIKE = 0.6
MOST_SHOWN = 5


@dataclass(frozen=True, slots=True)
class Subject:
    """Something new: ``name`` is what answers are remembered by, ``also`` are names under which it was asked before.

    ``item_id`` is the agenda item that it is or stands under, if there is one.
    """

    name: str
    body: Body
    text: str
    matter_ids: tuple[int, ...] = ()
    item_id: int | None = None
    also: tuple[str, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class Touched:
    """A decision in force, and whether it is touched because it is of the same matter."""

    clause: Clause
    force: Force
    is_same_matter: bool


def subject_of_item(item: Item) -> str:
    """Return the name by which answers about an item are remembered."""
    return f"item:{item.public_id}"


def touched_by(subject: Subject, *, on: date, allowed: Collection[Visibility] = FOR_STAFF) -> list[Touched]:
    """Return the decisions in force that ``subject`` touches and nobody has said anything of, most likely first.

    At most five, with at most sixteen queries, however much was decided.
    """
    answered = set(
        Touch.objects.filter(subject__in=(subject.name, *subject.also)).values_list("clause_public_id", flat=True)
    )
    same = [clause for clause in _of_matters(subject, on, allowed) if clause.public_id not in answered]
    known = {clause.pk for clause in same}
    near = [clause for clause in _near(subject, on, allowed, answered) if clause.pk not in known]
    forces = force_of([*same, *near], on)
    return [
        Touched(clause, forces[clause.pk], clause.pk in known) for clause in [*same, *near] if forces[clause.pk].holds
    ][:MOST_SHOWN]


def _of_matters(subject: Subject, on: date, allowed: Collection[Visibility]) -> list[Clause]:
    if not subject.matter_ids:
        return []
    in_matter = Exists(MatterStep.objects.filter(matter__in=subject.matter_ids, item=OuterRef("item")))
    rows = Clause.objects.filter(in_matter, meeting__held_on__lte=on).exclude(verb_class__in=PASSING)
    rows = rows.exclude(item=subject.item_id) if subject.item_id is not None else rows
    if Visibility.CONFIDENTIAL not in allowed:
        rows = rows.exclude(item__is_confidential=True)
    if Visibility.STAFF not in allowed:
        rows = rows.filter(meeting__published_at__isnull=False)
    rows = rows.select_related("meeting__body", "item")
    return list(rows.order_by("-meeting__held_on", "-meeting_id", "position")[:MOST_OF_MATTER])


def _near(subject: Subject, on: date, allowed: Collection[Visibility], answered: Collection[str]) -> list[Clause]:
    question = Question("", frozenset(allowed), (Kind.CLAUSE,), (subject.body.public_id,), last_on=on)
    found = alike(subject.text, question, without=SAYS_NOTHING, least=ALIKE)
    order = {one.public_id: place for place, one in enumerate(found) if one.public_id not in answered}
    if not order:
        return []
    rows = Clause.objects.filter(public_id__in=order).exclude(verb_class__in=PASSING)
    rows = rows.exclude(item=subject.item_id) if subject.item_id is not None else rows
    return sorted(rows.select_related("meeting__body", "item"), key=lambda clause: order[clause.public_id])


def touched_by_item(
    item: Item, texts: Collection[str] = (), *, on: date, allowed: Collection[Visibility], also: tuple[str, ...] = ()
) -> list[Touched]:
    """Return the decisions in force that an agenda item with the draft clauses ``texts`` touches."""
    if item.meeting.body is None:
        return []
    matters = tuple(MatterStep.objects.filter(item=item).values_list("matter_id", flat=True))
    text = " ".join((item.title, *texts))
    subject = Subject(subject_of_item(item), item.meeting.body, text, matters, item.pk, also)
    return touched_by(subject, on=on, allowed=allowed)
