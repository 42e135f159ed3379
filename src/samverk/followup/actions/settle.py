"""What becomes of an obligation: confirmed, reported, accepted, or let go with a reason."""

from collections.abc import Sequence
from datetime import date, datetime

from django.db import transaction
from django.db.models import F

from samverk.accounts.models import User
from samverk.followup.actions.ask_set import close_round_of
from samverk.followup.models import Entrusting, Obligation, Report
from samverk.followup.queries.resting import resting_ids
from samverk.records import trail
from samverk.records.models import StoredFile
from samverk.records.refusal import RuleBroken

State = Obligation.State
RUNNING = (State.OPEN, State.REPORTED)


@transaction.atomic
def confirm_obligations(obligation_ids: Sequence[int], *, on: date, by: User | None) -> int:
    """Let proposed obligations hold; return how many did. Those that somebody else settled meanwhile stay settled.

    What is owed by a network that rests on ``on``, or by a body that has ended, waits for another owner. ``by`` is
    ``None`` where the meeting's own approval of its minutes says so.

    Raises ``RuleBroken("owner-resting")`` where all that could be confirmed is owed by such a body.
    """
    found = list(Obligation.objects.filter(pk__in=obligation_ids, state=State.PROPOSED).select_for_update())
    resting = resting_ids({row.body_id for row in found if row.body_id is not None}, on)
    rows = [row for row in found if row.body_id not in resting]
    if found and not rows and by is not None:
        raise RuleBroken("owner-resting", found[0].public_id)
    held = Obligation.objects.filter(pk__in=[row.pk for row in rows], state=State.PROPOSED).update(state=State.OPEN)
    trail.note_all("obligation-confirmed", rows, by=by)
    return held


@transaction.atomic
def report_done(
    obligation: Obligation,
    text: str,
    *,
    by: User | None,
    on_behalf_of: str = "",
    file: StoredFile | None = None,
    file_name: str = "",
    entrusting: Entrusting | None = None,
) -> Report:
    """Say that what is owed was done; a second report stands beside the first.

    ``by`` is ``None`` for a colleague without log-in, to whom it was entrusted.

    Raises ``RuleBroken``: ``"obligation-not-open"`` if it was accepted or let go meanwhile, ``"entrusting-revoked"`` if
    it was taken back from the colleague.
    """
    # The row of the entrusting is held until the report stands: who takes it back waits, or has come first.
    if entrusting is not None and not _still_entrusted(entrusting):
        raise RuleBroken("entrusting-revoked", entrusting.public_id)
    if not Obligation.objects.filter(pk=obligation.pk, state__in=RUNNING).update(state=State.REPORTED):
        raise RuleBroken("obligation-not-open", obligation.public_id)
    report = Report.objects.create(
        obligation=obligation,
        text=text,
        by=by,
        on_behalf_of=on_behalf_of,
        stored_file=file,
        file_name=file_name,
        entrusting=entrusting,
    )
    trail.note("obligation-reported", obligation, by=by or entrusting, on_behalf_of=on_behalf_of)
    return report


def _still_entrusted(entrusting: Entrusting) -> bool:
    standing = Entrusting.objects.filter(pk=entrusting.pk, revoked_at=None, link_number=entrusting.link_number)
    return standing.update(link_number=F("link_number")) > 0


@transaction.atomic
def accept_report(obligation: Obligation, *, at: datetime, by: User) -> None:
    """Find that what was reported is what was asked for.

    Raises ``RuleBroken("obligation-not-reported")`` if there is no report, or somebody else has settled it.
    """
    reported = Obligation.objects.filter(pk=obligation.pk, state=State.REPORTED)
    if not reported.update(state=State.ACCEPTED, settled_at=at):
        raise RuleBroken("obligation-not-reported", obligation.public_id)
    trail.note("obligation-accepted", obligation, by=by)


@transaction.atomic
def ask_again(obligation: Obligation, *, because: str, by: User) -> None:
    """Find that what was reported is not enough yet.

    Raises ``RuleBroken("obligation-not-reported")`` if there is no report, or somebody else has settled it.
    """
    if not Obligation.objects.filter(pk=obligation.pk, state=State.REPORTED).update(state=State.OPEN):
        raise RuleBroken("obligation-not-reported", obligation.public_id)
    trail.note("obligation-asked-again", obligation, by=by, because=because)


@transaction.atomic
def let_go(obligation: Obligation, *, because: str, at: datetime, by: User, all_of_its_set: bool = False) -> int:
    """Withdraw an obligation, or all of its set that are not settled, with a reason; return how many.

    Raises ``RuleBroken("obligation-not-open")`` if nothing was left to let go.
    """
    rows = Obligation.objects.filter(state__in=(State.PROPOSED, *RUNNING))
    if all_of_its_set and obligation.clause_id is not None:
        rows = rows.filter(clause=obligation.clause_id, each=True, part=obligation.part)
    else:
        rows = rows.filter(pk=obligation.pk)
    count = rows.update(state=State.WITHDRAWN, closed_because=because, settled_at=at)
    if not count:
        raise RuleBroken("obligation-not-open", obligation.public_id)
    trail.note("obligation-withdrawn", obligation, by=by, because=because, count=count)
    if all_of_its_set:
        close_round_of(obligation, at=at, by=by)
    return count


@transaction.atomic
def set_due_day(obligation: Obligation, due_on: date, *, by: User) -> None:
    """Give an obligation a day, or another one.

    Raises ``RuleBroken("obligation-not-open")`` if it was settled meanwhile.
    """
    rows = Obligation.objects.filter(pk=obligation.pk, state__in=(State.PROPOSED, *RUNNING))
    if not rows.update(
        due_kind=Obligation.Due.DAY, due_on=due_on, due_precision="day", due_meeting=None, due_by_hand=True
    ):
        raise RuleBroken("obligation-not-open", obligation.public_id)
    trail.note("obligation-due-set", obligation, by=by, due_on=due_on.isoformat())


@transaction.atomic
def decide_no_day(obligation: Obligation, *, by: User) -> None:
    """Decide that an obligation is to have no day, so that nobody is asked for one.

    Raises ``RuleBroken("obligation-not-open")`` if it was settled or given a day meanwhile.
    """
    dateless = Obligation.objects.filter(pk=obligation.pk, due_kind=Obligation.Due.NONE, due_by_hand=False)
    if not dateless.filter(state__in=(State.PROPOSED, *RUNNING)).update(due_by_hand=True):
        raise RuleBroken("obligation-not-open", obligation.public_id)
    trail.note("obligation-without-day", obligation, by=by)
