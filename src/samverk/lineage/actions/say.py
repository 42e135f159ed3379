"""What a person says of how decisions hang together."""

from collections.abc import Collection
from datetime import datetime
from functools import partial

from django.db import IntegrityError, transaction

from samverk.accounts.models import User
from samverk.lineage.events import decision_replaced
from samverk.lineage.models import Bearing, Link
from samverk.lineage.order import refuse_disorder
from samverk.meetings.models import Clause
from samverk.records import trail
from samverk.records.refusal import RuleBroken

State = Link.State
ENDS = (Bearing.REPLACES, Bearing.REVOKES)


@transaction.atomic
def link_clauses(
    later: Clause, earlier: Clause, bearing: str, *, because: str = "", at: datetime, by: User, on_behalf_of: str = ""
) -> Link:
    """Say that ``later`` bears on ``earlier``, and return the link; what the house proposed of them is settled by it.

    Raises ``RuleBroken``: ``"linked-to-itself"``, ``"link-day-unknown"``, ``"link-backwards"`` if ``later`` was decided
    first, ``"link-in-a-ring"``, ``"already-linked"`` if a person has linked the two.
    """
    both = Clause.objects.filter(pk__in=(later.pk, earlier.pk)).select_related("meeting", "item").order_by("pk")
    held = {clause.pk: clause for clause in both.select_for_update(of=("self",))}
    if len(held) < len({later.pk, earlier.pk}):
        raise RuleBroken("clause-gone", later.public_id)
    later, earlier = held[later.pk], held[earlier.pk]
    refuse_disorder(later, earlier)
    said = {"bearing": bearing, "because": because, "said_at": at, "said_by": by, "on_behalf_of": on_behalf_of}
    rows = Link.objects.filter(later_public_id=later.public_id, earlier_public_id=earlier.public_id)
    if not rows.exclude(state=State.CONFIRMED).update(state=State.CONFIRMED, later=later, earlier=earlier, **said):
        try:
            with transaction.atomic():
                new_link(later, earlier, state=State.CONFIRMED, **said).save(force_insert=True)
        except IntegrityError as taken:
            raise RuleBroken("already-linked", earlier.public_id) from taken
    link = rows.get()
    trail.note(
        "decisions-linked",
        link,
        by=by,
        on_behalf_of=on_behalf_of,
        bearing=bearing,
        later=later.public_id,
        earlier=earlier.public_id,
    )
    _announce(link)
    return link


@transaction.atomic
def confirm_links(links: Collection[Link], *, at: datetime, by: User, on_behalf_of: str = "") -> int:
    """Let proposed links count; return how many do now. Those somebody else settled meanwhile stay settled."""
    count = 0
    for link in links:
        rows = Link.objects.filter(pk=link.pk, state=State.PROPOSED)
        if rows.update(state=State.CONFIRMED, said_at=at, said_by=by, on_behalf_of=on_behalf_of):
            count += 1
            trail.note("decision-link-confirmed", link, by=by, on_behalf_of=on_behalf_of, bearing=link.bearing)
            _announce(link)
    return count


@transaction.atomic
def dismiss_link(link: Link, *, at: datetime, by: User, on_behalf_of: str = "") -> None:
    """Say that a proposed link is none; it is not proposed again.

    Raises ``RuleBroken("link-settled")`` if somebody else came first.
    """
    rows = Link.objects.filter(pk=link.pk, state=State.PROPOSED)
    if not rows.update(state=State.DISMISSED, said_at=at, said_by=by, on_behalf_of=on_behalf_of):
        raise RuleBroken("link-settled", link.public_id)
    trail.note("decision-link-dismissed", link, by=by, on_behalf_of=on_behalf_of)


@transaction.atomic
def take_back(link: Link, *, because: str, at: datetime, by: User, on_behalf_of: str = "") -> None:
    """Let a confirmed link count no longer, with a reason; it stands as dismissed.

    Raises ``RuleBroken("reason-missing")``, ``RuleBroken("link-settled")`` if it does not count any more.
    """
    if not because.strip():
        raise RuleBroken("reason-missing", link.public_id)
    rows = Link.objects.filter(pk=link.pk, state=State.CONFIRMED)
    said = {"because": because.strip(), "said_at": at, "said_by": by, "on_behalf_of": on_behalf_of}
    if not rows.update(state=State.DISMISSED, **said):
        raise RuleBroken("link-settled", link.public_id)
    trail.note("decision-link-taken-back", link, by=by, on_behalf_of=on_behalf_of, because=because.strip())
    _announce(link)


def new_link(later: Clause, earlier: Clause, **fields: object) -> Link:
    """Return a link that is not stored yet, with what it keeps of its clauses. Both have their meetings."""
    return Link(
        later=later,
        later_public_id=later.public_id,
        later_words=later.text,
        later_meeting_id=later.meeting.public_id,
        earlier=earlier,
        earlier_public_id=earlier.public_id,
        earlier_words=earlier.text,
        earlier_meeting_id=earlier.meeting.public_id,
        **fields,
    )


def _announce(link: Link) -> None:
    if link.bearing in ENDS and link.earlier_id is not None:
        transaction.on_commit(partial(decision_replaced.send, Link, clause_ids=(link.earlier_id,)))
