"""Marking any sentence of an item as a task."""

from dataclasses import dataclass
from datetime import date

from django.db import IntegrityError, transaction

from samverk.accounts.models import User
from samverk.directory.naming import name_key
from samverk.followup.actions.readdress import Addressed
from samverk.followup.deriving import Done, office_key
from samverk.followup.models import Obligation
from samverk.followup.queries.resting import resting_ids
from samverk.meetings.models import Clause, Item
from samverk.records import trail
from samverk.records.refusal import RuleBroken

LONGEST_KEY = 80


@dataclass(frozen=True, slots=True)
class Sentence:
    """The words of a sentence as they stand in the minutes, and the day by which the task is to be done, if any."""

    words: str
    due_on: date | None = None


@transaction.atomic
def mark_sentence(item: Item, sentence: Sentence, to: Addressed, *, on: date, by: User) -> Obligation:
    """Let a sentence of the item oblige somebody from now on, with its words as the quote.

    Raises ``RuleBroken``: ``"sentence-not-there"`` where the item does not say so, ``"sentence-marked-already"``,
    ``"nobody-addressed"``, ``"owner-resting"``.
    """
    words = " ".join(sentence.words.split())
    if not words or not says(item, words):
        raise RuleBroken("sentence-not-there", item.public_id)
    if not to.is_somebody:
        raise RuleBroken("nobody-addressed", item.public_id)
    if to.body is not None and resting_ids([to.body.pk], on):
        raise RuleBroken("owner-resting", to.body.public_id)
    marked = Obligation(
        item=item,
        key=f"marked:{name_key(words)}"[:LONGEST_KEY],
        what=words.rstrip("."),
        done=Done.REPORT,
        owner_kind=to.kind,
        organisation=to.organisation,
        body=to.body,
        person=to.person,
        office=to.office[:120],
        office_key=office_key(to.office) if to.office else "",
        owner_by_hand=True,
        due_kind=Obligation.Due.DAY if sentence.due_on else Obligation.Due.NONE,
        due_on=sentence.due_on,
        due_precision="day" if sentence.due_on else "",
        due_by_hand=True,
        quotes=[{"words": words}],
        state=Obligation.State.OPEN,
    )
    try:
        with transaction.atomic():
            marked.save(force_insert=True)
    except IntegrityError as error:
        raise RuleBroken("sentence-marked-already", item.public_id) from error
    trail.note("obligation-marked", marked, by=by, item=item.public_id)
    return marked


def says(item: Item, words: str) -> bool:
    """Return whether the item's text holds the words, in its background or in one of its clauses."""
    wanted = name_key(words)
    texts = [item.background, *Clause.objects.filter(item=item).values_list("text", flat=True)]
    return any(wanted in name_key(text) for text in texts)
