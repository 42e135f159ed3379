"""Wording a decision otherwise while its minutes are a draft: what was decided stays, how it is told changes."""

from typing import Any

from django.db import transaction

from samverk.deciding.actions.register_clause import made_of
from samverk.deciding.events import announce_written
from samverk.deciding.models import LiveClause
from samverk.meetings.models import Clause, ClauseAct, ClauseAddressee, Meeting
from samverk.records.refusal import RuleBroken

# What a clause keeps whatever its words are.
KEPT = {"id", "public_id", "meeting", "item", "position", "under", "in_prose", "due_on"}


@transaction.atomic
def reword_clause(clause: Clause, text: str, *, seen: str) -> None:
    """Give a clause under an item other words, and read them anew; ``seen`` are those that the writer saw.

    Who calls this holds the meeting still, and has seen to it that its minutes may change. What a person said of the
    clause where they knew better than its words goes on to count.

    Raises ``RuleBroken("clause-changed-meanwhile")`` if other words stand there now.
    """
    meeting = Meeting.objects.select_related("body").get(pk=clause.meeting_id)
    LiveClause.objects.filter(clause=clause).update(text=text)
    live = LiveClause.objects.filter(clause=clause).select_related("item", "due_meeting", "returns_to").first()
    made, acts, addressees = made_of(live or LiveClause(item=clause.item, text=text), meeting)
    if not Clause.objects.filter(pk=clause.pk, text=seen).update(**_values(made)):
        raise RuleBroken("clause-changed-meanwhile", str(clause.public_id))
    ClauseAct.objects.filter(clause=clause).delete()
    ClauseAddressee.objects.filter(clause=clause).delete()
    for row in (*acts, *addressees):
        row.clause = clause
    ClauseAct.objects.bulk_create(acts)
    ClauseAddressee.objects.bulk_create(addressees)
    announce_written(meeting.pk)


def _values(made: Clause) -> dict[str, Any]:
    return {field.name: getattr(made, field.name) for field in Clause._meta.concrete_fields if field.name not in KEPT}
