"""Asking every municipality how it handles a matter, and what each says."""

from dataclasses import dataclass, fields
from datetime import date, datetime

from django.conf import settings
from django.db import transaction
from django.db.models import F
from django.utils import translation
from django.utils.timezone import localdate

from samverk.accounts.models import User
from samverk.directory.models import Body
from samverk.matters.models import Matter
from samverk.meetings.models import Clause
from samverk.post.actions import send_to_each
from samverk.records import trail
from samverk.records.refusal import RuleBroken
from samverk.rounds.queries.answering import written_to
from samverk.routes.letters import letter_of_reminder
from samverk.routes.models import Anchoring, Handled, Handling
from samverk.routes.queries.members import members_on

NEEDS_A_DAY = (Handled.Outcome.TAKEN, Handled.Outcome.TAKEN_OTHERWISE, Handled.Outcome.REFUSED)


@dataclass(frozen=True, slots=True)
class Asked:
    """What the municipalities are to handle at home; ``wording`` is the decision that they are asked to take."""

    body: Body
    title: str
    answer_by: date
    wording: str = ""
    is_alike: bool = False
    matter: Matter | None = None
    clause: Clause | None = None
    is_confidential: bool = False


@dataclass(frozen=True, slots=True)
class Says:
    """What a municipality says: which of its bodies, on which day, under which number, and what came of it."""

    by_body: str = ""
    decided_on: date | None = None
    registry_number: str = ""
    outcome: str = Handled.Outcome.NONE_YET
    wording: str = ""
    questions: str = ""


SAID = tuple(field.name for field in fields(Says))


@transaction.atomic
def ask_municipalities(asked: Asked, *, on: date, at: datetime, by: User) -> Anchoring:
    """Ask every municipality that is a member on ``on``, and return the question.

    Raises ``RuleBroken``: ``"answer-by-in-the-past"``, ``"wording-missing"`` where all are to decide alike and no words
    are given, ``"nobody-to-ask"``.
    """
    if asked.answer_by < on:
        raise RuleBroken("answer-by-in-the-past", asked.answer_by.isoformat())
    if asked.is_alike and not asked.wording.strip():
        raise RuleBroken("wording-missing", asked.body.public_id)
    members = list(members_on(on))
    if not members:
        raise RuleBroken("nobody-to-ask", asked.body.public_id)
    anchoring = Anchoring.objects.create(
        body=asked.body,
        title=asked.title[:300],
        wording=asked.wording.strip(),
        is_alike=asked.is_alike,
        is_confidential=asked.is_confidential,
        matter=asked.matter,
        clause=asked.clause,
        clause_public_id=asked.clause.public_id if asked.clause is not None else "",
        members_on=on,
        answer_by=asked.answer_by,
        asked_at=at,
        asked_by=by,
    )
    Handling.objects.bulk_create(Handling(anchoring=anchoring, organisation=member) for member in members)
    trail.note("local-handling-asked", anchoring, by=by, municipalities=len(members))
    return anchoring


@transaction.atomic
def say_handled(
    handling: Handling, says: Says, *, seen: int, at: datetime, by: User, on_behalf_of: str = ""
) -> Handled:
    """Note what a municipality says, and return it; what it said before stays behind it. Said twice, it is noted once.

    ``seen`` is the revision that stood on the page.

    Raises ``RuleBroken``: ``"handling-closed"``, ``"handling-changed"`` if somebody else answered meanwhile,
    ``"decided-on-missing"``, ``"decided-in-the-future"``.
    """
    _refuse_wrong_day(handling, says, localdate(at))
    # Held until this is stored, so that nobody closes it meanwhile.
    held = Anchoring.objects.select_for_update().filter(pk=handling.anchoring_id, state=Anchoring.State.OPEN)
    if held.first() is None:
        raise RuleBroken("handling-closed", handling.public_id)
    last = handling.versions.order_by("-version").first()
    if last is not None and _said(last) == says:
        return last
    if not Handling.objects.filter(pk=handling.pk, revision=seen).update(revision=F("revision") + 1):
        raise RuleBroken("handling-changed", handling.public_id)
    said = {name: getattr(says, name) for name in SAID}
    by_whom = {"given_at": at, "given_by": by, "on_behalf_of": on_behalf_of}
    handled = Handled.objects.create(handling=handling, version=seen + 1, **said, **by_whom)
    trail.note(
        "local-handling-said",
        handling.anchoring,
        by=by,
        on_behalf_of=on_behalf_of,
        organisation=handling.organisation.public_id,
        version=handled.version,
        outcome=says.outcome,
    )
    return handled


@transaction.atomic
def close_anchoring(anchoring: Anchoring, *, at: datetime, by: User) -> None:
    """Take no more answers.

    Raises ``RuleBroken("handling-closed")`` if somebody else came first.
    """
    rows = Anchoring.objects.filter(pk=anchoring.pk, state=Anchoring.State.OPEN)
    if not rows.update(state=Anchoring.State.CLOSED, closed_at=at):
        raise RuleBroken("handling-closed", anchoring.public_id)
    trail.note("local-handling-closed", anchoring, by=by)


@transaction.atomic
def open_anchoring_again(anchoring: Anchoring, *, by: User) -> None:
    """Take answers again.

    Raises ``RuleBroken("handling-open")`` if it takes them already.
    """
    rows = Anchoring.objects.filter(pk=anchoring.pk, state=Anchoring.State.CLOSED)
    if not rows.update(state=Anchoring.State.OPEN, closed_at=None):
        raise RuleBroken("handling-open", anchoring.public_id)
    trail.note("local-handling-opened-again", anchoring, by=by)


@transaction.atomic
def remind_municipalities(anchoring: Anchoring, *, address: str, on: date, by: User | None) -> int:
    """Remind those that have not said how they handle the matter; return how many letters went.

    By itself the house reminds once; a person, at most once a day.

    Raises ``RuleBroken("handling-closed")``.
    """
    if anchoring.state != Anchoring.State.OPEN:
        raise RuleBroken("handling-closed", anchoring.public_id)
    silent = set(anchoring.handlings.filter(revision=0).values_list("organisation_id", flat=True))
    recipients = written_to(anchoring.body_id, silent, on)
    with translation.override(settings.LANGUAGE_CODE):
        subject, text = letter_of_reminder(anchoring, address)
    once = f"local handling {anchoring.public_id} " + ("soon" if by is None else f"reminded {on}")
    sent = send_to_each(
        ((one.user.email, one.user.name) for one in recipients),
        subject=subject,
        text=text,
        kind="local-handling-reminder",
        about=anchoring,
        once=once,
    )
    if sent:
        trail.note("local-handling-reminded", anchoring, by=by, letters=sent)
    return sent


def _refuse_wrong_day(handling: Handling, says: Says, today: date) -> None:
    if says.outcome not in NEEDS_A_DAY:
        return
    if says.decided_on is None:
        raise RuleBroken("decided-on-missing", handling.public_id)
    if says.decided_on > today:
        raise RuleBroken("decided-in-the-future", says.decided_on.isoformat())


def _said(last: Handled) -> Says:
    return Says(**{name: getattr(last, name) for name in SAID})
