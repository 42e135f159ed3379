"""Proposing links from the words of clauses; a person confirms them."""

from collections.abc import Collection

from django.db import transaction

from minutebook.recognise.meaning.lineage import bearing_in
from samverk.lineage.actions.find_again import find_again
from samverk.lineage.actions.say import new_link
from samverk.lineage.models import Bearing, Link, Touch
from samverk.lineage.order import closes_a_ring, may_bear_on
from samverk.lineage.queries.borne_on import likeliest
from samverk.lineage.queries.touched import subject_of_item
from samverk.meetings.models import Clause

SETTLES_NOTHING = ("note", "thank", "file")


@transaction.atomic
def propose_links(meeting_ids: Collection[int]) -> int:
    """Propose what the clauses of the meetings do with earlier ones; return how many proposals are new.

    What a person has said stays; a proposal whose words are gone, goes. Done again it changes nothing.
    """
    find_again(meeting_ids)
    clauses = Clause.objects.filter(meeting__in=meeting_ids, meeting__held_on__isnull=False)
    rows = list(
        clauses.select_related("meeting__body", "item").prefetch_related("acts").order_by("meeting", "position")
    )
    wanted = [*_said_before(rows), *_read(rows)]
    known = set(
        Link.objects.filter(later_public_id__in=[clause.public_id for clause in rows]).values_list(
            "later_public_id", "earlier_public_id"
        )
    )
    new: dict[tuple[str, str], Link] = {}
    for link in wanted:
        key = (link.later_public_id, link.earlier_public_id)
        if key not in known:
            new.setdefault(key, link)
    _forget_unread(rows, {(link.later_public_id, link.earlier_public_id) for link in wanted})
    Link.objects.bulk_create(new.values(), batch_size=200)
    return len(new)


def _read(clauses: Collection[Clause]) -> list[Link]:
    """Return the links that the words of the clauses speak of."""
    found = []
    for clause in clauses:
        classes = [act.verb_class for act in clause.acts.all()] or [clause.verb_class]
        bears = bearing_in(clause.text, clause.meeting.held_on, classes)
        if bears is None:
            continue
        earlier = likeliest(clause, bears)
        if earlier is not None and may_bear_on(clause, earlier.clause) and not closes_a_ring(clause, earlier.clause):
            evidence = {"words": bears.words, "days": [str(when) for when in bears.moments], **earlier.evidence}
            found.append(
                new_link(clause, earlier.clause, bearing=Bearing(bears.bearing.value).value, evidence=evidence)
            )
    return found


def _said_before(clauses: Collection[Clause]) -> list[Link]:
    """Return the links that a person announced while the item was prepared, from the item's leading decision."""
    leading: dict[str, Clause] = {}
    for clause in clauses:
        if clause.item is not None and clause.verb_class not in SETTLES_NOTHING:
            leading.setdefault(subject_of_item(clause.item), clause)
    touches = Touch.objects.filter(subject__in=leading).exclude(answer=Touch.Answer.UNRELATED)
    touched = {touch.clause_public_id for touch in touches}
    earlier = {
        clause.public_id: clause
        for clause in Clause.objects.filter(public_id__in=touched).select_related("meeting__body", "item")
    }
    return [
        new_link(leading[touch.subject], earlier[touch.clause_public_id], bearing=touch.answer, evidence={"said": True})
        for touch in touches
        if touch.clause_public_id in earlier
        and may_bear_on(leading[touch.subject], earlier[touch.clause_public_id])
        and not closes_a_ring(leading[touch.subject], earlier[touch.clause_public_id])
    ]


def _forget_unread(clauses: Collection[Clause], wanted: Collection[tuple[str, str]]) -> None:
    """Take away proposals, of these clauses, that their words do not make any more."""
    proposed = Link.objects.filter(state=Link.State.PROPOSED, later__in=[clause.pk for clause in clauses])
    gone = [link.pk for link in proposed if (link.later_public_id, link.earlier_public_id) not in wanted]
    Link.objects.filter(pk__in=gone, state=Link.State.PROPOSED).delete()
