"""Correcting an entry: by another entry."""

from datetime import datetime

from django.db import transaction

from samverk.accounts.models import User
from samverk.records.refusal import RuleBroken
from samverk.registry.actions.enter import enter, hold, refuse_unfit, row_of
from samverk.registry.entered import Entered
from samverk.registry.models import Entry

Act = Entry.Act
CORRECTABLE = (Act.OPENED, Act.RECORD, Act.CORRECTION)
LONGEST_TITLE = 300


@transaction.atomic
def correct(entry: Entry, entered: Entered, *, at: datetime, by: User) -> Entry:
    """Enter what ``entry`` should have said, beside it, and return the new entry. A closed case is corrected too.

    The files belong to what is entered: those that stay right are handed in again. The correction of the entry that
    opened a case gives the case its right title.

    Raises ``RuleBroken``: ``"corrected-before"`` where another correction points at the entry, ``"not-correctable"``
    for the closing of a case, ``"entry-too-long"`` for a title, and the codes of ``refuse_unfit``.
    """
    case = hold(entry.case)
    entry = Entry.objects.select_related("corrects").get(pk=entry.pk)
    if entry.act not in CORRECTABLE:
        raise RuleBroken("not-correctable", entry.public_id)
    if Entry.objects.filter(corrects=entry).exists():
        raise RuleBroken("corrected-before", entry.public_id)
    refuse_unfit(entered, at)
    if _is_opening(entry):
        if len(entered.what) > LONGEST_TITLE:
            raise RuleBroken("entry-too-long", entry.public_id)
        case.title = entered.what.strip()
        case.save(update_fields=("title",))
    row = row_of(entered, case=case, act=Act.CORRECTION)
    row.corrects = entry
    return enter(row, entered.files, at=at, by=by)


def _is_opening(entry: Entry) -> bool:
    """Return whether ``entry`` opened its case, or corrects the one that did."""
    while entry.corrects is not None:
        entry = entry.corrects
    return entry.act == Act.OPENED
