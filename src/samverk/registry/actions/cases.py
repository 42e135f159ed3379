"""Opening and closing cases: each is an entry."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from procedure import profile_of
from procedure.numbering import next_number
from procedure.registering import registry_number
from samverk.accounts.models import User
from samverk.directory.models import Body
from samverk.matters.models import Matter
from samverk.records.refusal import RuleBroken
from samverk.registry.actions.enter import enter, hold, refuse_unfit, row_of
from samverk.registry.actions.registers import register_of
from samverk.registry.entered import Entered, Secrecy
from samverk.registry.models import Case, Entry, Register

Act, State = Entry.Act, Case.State
LONGEST_TITLE = 300


@transaction.atomic
def open_case(
    body: Body,
    title: str,
    *,
    matter: Matter | None = None,
    at: datetime,
    by: User | None,
    origin: str = "",
    secrecy: Secrecy | None = None,
) -> Case:
    """Open a case under the next number of the body's register and year, and return it.

    A case opened from ``origin`` before is returned as it stands. The matter gets the number, if it has none.

    Raises ``RuleBroken``: ``"matter-registered-before"`` where the body has a case for the matter,
    ``"entry-too-long"``, and the codes of ``refuse_unfit``.

    Source: SFS 2009:400, 5 kap. 2 §.
    """
    register = Register.objects.select_for_update().get(pk=register_of(body, at=at).pk)
    known = register.cases.filter(origin=origin).first() if origin else None
    if known is not None:
        return known
    if matter is not None and register.cases.filter(matter=matter).exists():
        raise RuleBroken("matter-registered-before", matter.public_id)
    today = timezone.localdate(at)
    entered = Entered(what=title, day=today, secrecy=secrecy)
    refuse_unfit(entered, at)
    if len(title) > LONGEST_TITLE:
        raise RuleBroken("entry-too-long", title[:LONGEST_TITLE])
    taken = register.cases.filter(year=today.year).order_by("-number").values_list("number", flat=True)[:1]
    case = Case(register=register, year=today.year, number=next_number(list(taken)), title=title.strip())
    form = profile_of(body.profile)
    case.designation = registry_number(form, mark=register.mark, year=case.year, number=case.number)
    case.matter, case.opened_on, case.origin = matter, today, origin
    case.save(force_insert=True)
    if matter is not None:
        Matter.objects.filter(pk=matter.pk, registry_number="").update(registry_number=case.designation)
    enter(row_of(entered, case=case, act=Act.OPENED), (), at=at, by=by)
    return case


@transaction.atomic
def close_case(case: Case, *, at: datetime, by: User | None) -> None:
    """Close a case; what was drawn up in it is a public record from that day.

    Raises ``RuleBroken("case-closed")``.

    Source: SFS 1949:105, 2 kap. 10 §.
    """
    _turn(case, State.CLOSED, Act.CLOSED, _("The case is closed."), "case-closed", at=at, by=by)


@transaction.atomic
def reopen_case(case: Case, *, at: datetime, by: User | None) -> None:
    """Open a closed case anew, under its number. Raises ``RuleBroken("case-open")``."""
    _turn(case, State.OPEN, Act.REOPENED, _("The case is opened anew."), "case-open", at=at, by=by)


def _turn(case: Case, state: str, act: str, what: str, refused: str, *, at: datetime, by: User | None) -> None:
    held = hold(case)
    if held.state == state:
        raise RuleBroken(refused, held.designation)
    today = timezone.localdate(at)
    held.state, held.closed_on = state, today if state == State.CLOSED else None
    held.save(update_fields=("state", "closed_on"))
    enter(row_of(Entered(what=what, day=today), case=held, act=act), (), at=at, by=by)
