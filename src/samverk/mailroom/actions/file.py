"""Filing a message by hand: under a case, or with a body that chooses the case; and taking that back."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from samverk.accounts.models import User
from samverk.directory.models import Body
from samverk.mailroom.models import Mail
from samverk.mailroom.models.mail import SECOND_THOUGHTS
from samverk.mailroom.tasks import register_later
from samverk.matters.models import Matter
from samverk.records import trail
from samverk.records.refusal import RuleBroken
from samverk.registry.actions import open_case
from samverk.registry.actions.enter import refuse_unfit
from samverk.registry.entered import Entered, Party, Secrecy
from samverk.registry.models import Case
from samverk.registry.queries.cases import case_of

State = Mail.State
BACK = (State.FILED, State.SET_ASIDE, State.NOTED)


@dataclass(frozen=True, slots=True)
class Chosen:
    """Where a message belongs, one of three: a ``case``, a ``matter``, or a ``title`` for a case to be opened; and
    what the register is to say of it.
    """

    body: Body
    what: str
    day: date
    sender: str
    sender_is_organisation: bool
    case: Case | None = None
    matter: Matter | None = None
    title: str = ""
    secrecy: Secrecy | None = None


@transaction.atomic
def file_mail(mail: Mail, chosen: Chosen, *, at: datetime, by: User) -> Case:
    """File a message that waits, and return the case; it is registered when the time for second thoughts is over.

    Raises ``RuleBroken``: ``"mail-not-waiting"`` if somebody else came first, ``"case-closed"``, ``"case-missing"``
    where nothing was chosen, and the codes of ``open_case`` and of the register.
    """
    waiting = Mail.objects.filter(pk=mail.pk, state=State.WAITING)
    # Of two who file at once one waits here, and is told; the other opens the case.
    if not waiting.update(holds_back=""):
        raise RuleBroken("mail-not-waiting", mail.public_id)
    party = Party(chosen.sender, chosen.sender_is_organisation)
    refuse_unfit(Entered(chosen.what, chosen.day, sender=party, secrecy=chosen.secrecy), at)
    case = _case(chosen, at=at, by=by)
    if case.state == Case.State.CLOSED:
        raise RuleBroken("case-closed", case.designation)
    secrecy = chosen.secrecy
    waiting.update(
        state=State.FILED,
        body=case.register.body,
        case=case,
        found_by=Mail.FoundBy.PERSON,
        what=chosen.what,
        day=chosen.day,
        sender_as_entered=chosen.sender,
        sender_is_organisation=chosen.sender_is_organisation,
        secrecy_section=secrecy.section if secrecy else "",
        secrecy_assessed_by=secrecy.assessed_by if secrecy else "",
        hides_parties=secrecy.hides_parties if secrecy else False,
        hides_what=secrecy.hides_what if secrecy else False,
        filed_at=at,
        filed_by=by.email,
    )
    trail.note("mail-filed", mail, by=by, case=case.designation)
    register_later.using(run_after=at + SECOND_THOUGHTS).enqueue(mail.pk)
    return case


@transaction.atomic
def hand_to_body(mail: Mail, body: Body | None, *, by: User) -> None:
    """Let those who keep ``body``, or the secretariat for ``None``, choose what becomes of a message that waits.

    Raises ``RuleBroken("mail-not-waiting")``.
    """
    if not Mail.objects.filter(pk=mail.pk, state=State.WAITING).update(
        body=body, case=None, found_by="", holds_back=""
    ):
        raise RuleBroken("mail-not-waiting", mail.public_id)
    trail.note("mail-handed-to-body", mail, by=by, body=body.public_id if body is not None else "")


@transaction.atomic
def take_back(mail: Mail, *, by: User) -> None:
    """Put back into the queue what was filed, set aside or noted. Raises ``RuleBroken("mail-settled")`` for what is
    registered: that is corrected in the register.
    """
    settled = Mail.objects.filter(pk=mail.pk, state__in=BACK)
    empty = {"set_aside_as": "", "set_aside_note": "", "filed_at": None, "filed_by": "", "settled_at": None}
    if not settled.update(state=State.WAITING, settled_by="", **empty):
        raise RuleBroken("mail-settled", mail.public_id)
    trail.note("mail-taken-back", mail, by=by)


def _case(chosen: Chosen, *, at: datetime, by: User) -> Case:
    if chosen.case is not None:
        return Case.objects.select_related("register__body").get(pk=chosen.case.pk)
    if chosen.matter is not None:
        known = case_of(chosen.matter, chosen.body)
        return known or open_case(chosen.body, chosen.matter.title, matter=chosen.matter, at=at, by=by)
    if not chosen.title.strip():
        raise RuleBroken("case-missing")
    return open_case(chosen.body, chosen.title, at=at, by=by)
