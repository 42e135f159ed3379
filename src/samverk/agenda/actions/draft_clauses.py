"""The clauses that an item proposes to the meeting."""

from collections.abc import Sequence

from django.db import transaction

from samverk.accounts.models import User
from samverk.agenda.actions.order import hold_agenda
from samverk.agenda.models import DraftClause
from samverk.meetings.models import Item
from samverk.records import trail
from samverk.records.refusal import RuleBroken

MOST_CLAUSES = 50


@transaction.atomic
def set_draft_clauses(
    item: Item, texts: Sequence[str], *, seen: Sequence[str], by: User, on_behalf_of: str = ""
) -> None:
    """Make ``texts`` the clauses proposed under ``item``; ``seen`` are those that whoever wrote them saw.

    Raises ``RuleBroken("agenda-changed")`` if somebody else wrote meanwhile, ``RuleBroken("agenda-closed")``,
    ``RuleBroken("too-many-items")`` for more than ``MOST_CLAUSES``.
    """
    hold_agenda(item.meeting)
    written = [text.strip() for text in texts if text.strip()]
    if len(written) > MOST_CLAUSES:
        raise RuleBroken("too-many-items", item.public_id)
    known = list(DraftClause.objects.filter(item=item).order_by("position", "id"))
    if [clause.text for clause in known] != list(seen) or not Item.objects.filter(pk=item.pk).exists():
        raise RuleBroken("agenda-changed", item.public_id)
    if written == list(seen):
        return
    for clause, text in zip(known, written, strict=False):
        clause.text = text
    DraftClause.objects.bulk_update(known[: len(written)], ("text",))
    DraftClause.objects.bulk_create(
        DraftClause(item=item, position=position, text=text)
        for position, text in enumerate(written[len(known) :], start=len(known) + 1)
    )
    DraftClause.objects.filter(pk__in=[clause.pk for clause in known[len(written) :]]).delete()
    trail.note("draft-clauses-written", item.meeting, by=by, on_behalf_of=on_behalf_of, item=item.public_id)
