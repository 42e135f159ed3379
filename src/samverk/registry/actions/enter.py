"""Entering a record, at the end of the chain of its register."""

import re
from collections.abc import Iterable
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from samverk.accounts.models import User
from samverk.records import trail
from samverk.records.refusal import RuleBroken
from samverk.registry.entered import Brought, Entered, Secrecy
from samverk.registry.models import Case, Entry, EntryFile, Register
from samverk.registry.queries.chain import hash_of

SOURCE = "SFS 2009:400, 5 kap. 2 §"
MARKING = "SFS 2009:400, 5 kap. 5 §"
SECTION = re.compile(r"\d+\s*kap\.\s*\d+\s*[a-z]?\s*§")
LONGEST_WHAT, LONGEST_NAME = 500, 300


@transaction.atomic
def register(case: Case, entered: Entered, *, at: datetime, by: User | None, origin: str = "") -> Entry:
    """Enter a record in a case, and return the entry; what was entered from ``origin`` before is returned as it stands.

    ``by`` is ``None`` where the house itself enters. Raises ``RuleBroken``: ``"case-closed"``, and the codes of
    ``refuse_unfit``.

    Source: SFS 2009:400, 5 kap. 1-2 §§.
    """
    held = hold(case)
    known = Entry.objects.filter(register=held.register_id, origin=origin).first() if origin else None
    if known is not None:
        return known
    if held.state == Case.State.CLOSED:
        raise RuleBroken("case-closed", held.designation)
    refuse_unfit(entered, at)
    held.last_number += 1
    held.save(update_fields=("last_number",))
    row = row_of(entered, case=held, act=Entry.Act.RECORD, number=held.last_number, origin=origin)
    return enter(row, entered.files, at=at, by=by)


def hold(case: Case) -> Case:
    """Return the case as it stands, with its register held, so that of two who enter at once one waits."""
    register = Register.objects.select_for_update().get(pk=case.register_id)
    held = Case.objects.get(pk=case.pk)
    held.register = register
    return held


def enter(row: Entry, files: Iterable[Brought], *, at: datetime, by: User | None) -> Entry:
    """Store ``row``, whose register is held, at the end of the chain."""
    register = row.case.register
    row.register, row.sequence, row.previous_hash = register, register.last_sequence + 1, register.last_hash
    row.registered_at, row.registered_by = at, by.email if by is not None else ""
    brought = [(one.name[:200], one.stored_file) for one in files]
    row.content_hash = hash_of(row, [(name, stored.sha256) for name, stored in brought])
    row.save(force_insert=True)
    EntryFile.objects.bulk_create(
        EntryFile(entry=row, position=place, name=name, sha256=stored.sha256, stored_file=stored)
        for place, (name, stored) in enumerate(brought, 1)
    )
    register.last_sequence, register.last_hash = row.sequence, row.content_hash
    register.save(update_fields=("last_sequence", "last_hash"))
    trail.note(f"registry-{row.act}", row, by=by, case=row.case.designation, hash=row.content_hash)
    return row


def row_of(entered: Entered, *, case: Case, act: str, number: int | None = None, origin: str = "") -> Entry:
    """Return an entry that is not stored yet, with all that is said of the record."""
    row = Entry(case=case, act=act, number=number, origin=origin)
    row.what, row.day, row.direction, row.nature = entered.what.strip(), entered.day, entered.direction, entered.nature
    row.sender, row.sender_is_organisation = entered.sender.name.strip(), entered.sender.is_organisation
    row.receiver, row.receiver_is_organisation = entered.receiver.name.strip(), entered.receiver.is_organisation
    row.completed_on, row.sealed_until = entered.completed_on, entered.sealed_until
    row.archived_on, row.only_prepares = entered.archived_on, entered.only_prepares
    if entered.secrecy is not None:
        _mark(row, entered.secrecy)
    return row


def refuse_unfit(entered: Entered, at: datetime) -> None:
    """Refuse what cannot stand in a register.

    Raises ``RuleBroken``: ``"what-missing"``, ``"entry-too-long"``, ``"day-in-the-future"``, ``"secrecy-incomplete"``,
    ``"section-unreadable"``.

    Source: SFS 2009:400, 5 kap. 2 and 5 §§.
    """
    if not entered.what.strip():
        raise RuleBroken("what-missing", SOURCE)
    if len(entered.what) > LONGEST_WHAT or max(len(entered.sender.name), len(entered.receiver.name)) > LONGEST_NAME:
        raise RuleBroken("entry-too-long", SOURCE)
    if entered.day > timezone.localdate(at):
        raise RuleBroken("day-in-the-future", entered.day.isoformat())
    secrecy = entered.secrecy
    if secrecy is None:
        return
    if not secrecy.section.strip() or not secrecy.assessed_by.strip():
        raise RuleBroken("secrecy-incomplete", MARKING)
    if not secrecy.is_provisional and SECTION.search(secrecy.section) is None:
        raise RuleBroken("section-unreadable", MARKING)


def _mark(row: Entry, secrecy: Secrecy) -> None:
    row.secrecy_section, row.secrecy_assessed_by = secrecy.section.strip(), secrecy.assessed_by.strip()
    row.secrecy_assessed_on = secrecy.assessed_on
    row.hides_parties, row.hides_what = secrecy.hides_parties, secrecy.hides_what
