"""Entering what is sent to many: send-outs, and questions put to the members."""

import re
from collections.abc import Iterable
from datetime import datetime

from django.utils import timezone
from django.utils.translation import gettext as _

from samverk.directory.models import Body
from samverk.matters.models import Matter
from samverk.meetings.models import Clause, Item
from samverk.records.actions import paper_name
from samverk.registry.actions.automatic.where import (
    case_for,
    enter,
    entered_already,
    in_the_houses_language,
    is_secret,
    keeps,
    mark_of,
    matter_of,
    party_of,
    sent_in_year,
)
from samverk.registry.entered import Brought, Direction, Entered, Party
from samverk.registry.models import Case
from samverk.rounds.models import Round
from samverk.sendouts.models import Attachment, Sendout

# What is different in each letter.
MERGED = re.compile(r"\{[^{}]*\}")


def enter_sendouts(sendout_ids: Iterable[int], *, at: datetime) -> int:
    """Enter send-outs with their attachments; return how many were entered now."""
    rows = Sendout.objects.filter(keeps("body"), pk__in=list(sendout_ids), sent_at__isnull=False)
    return sum(_enter_sendout(one, at) for one in rows.select_related("body", "matter", "clause__item"))


def enter_rounds(round_ids: Iterable[int], *, at: datetime) -> int:
    """Enter questions that went to the members; return how many were entered now.

    What another room asks for its own ends, such as a day for a meeting, is no record of its own.
    """
    rows = Round.objects.filter(keeps("body"), pk__in=list(round_ids), purpose="")
    return sum(_enter_round(one, at) for one in rows.select_related("body"))


def _enter_sendout(sendout: Sendout, at: datetime) -> bool:
    origin = f"sendout {sendout.public_id}"
    assert sendout.sent_at is not None
    if entered_already(sendout.body, origin):
        return False
    matter = sendout.matter or matter_of(sendout.clause)
    item = sendout.clause.item if sendout.clause is not None else None
    secret = sendout.is_confidential or is_secret(matter=matter, items=(item,))
    day = timezone.localdate(sendout.sent_at)
    attached = sendout.attachments.select_related("stored_file")
    with in_the_houses_language():
        entered = Entered(
            _("Send-out in a confidential matter") if secret else MERGED.sub("…", sendout.subject),
            day,
            Direction.OUT,
            sender=party_of(sendout.body),
            receiver=_receivers(sendout.recipients.count()),
            files=tuple(_brought(one, number, secret) for number, one in enumerate(attached, 1)),
            secrecy=mark_of(day, is_secret=secret),
        )
        return enter(_case(sendout.body, matter, day.year, at, secret), entered, origin, at)


def _enter_round(question: Round, at: datetime) -> bool:
    origin = f"round {question.public_id}"
    if entered_already(question.body, origin):
        return False
    matter, item = _about(question)
    secret = is_secret(matter=matter, items=(item,))
    day = timezone.localdate(question.opened_at)
    with in_the_houses_language():
        entered = Entered(
            _("Question in a confidential matter") if secret else question.question,
            day,
            Direction.OUT,
            sender=party_of(question.body),
            receiver=_receivers(question.asked.count()),
            secrecy=mark_of(day, is_secret=secret),
        )
        known = _case_of_enquiry(question) or _case(question.body, matter, day.year, at, secret)
        return enter(known, entered, origin, at)


def _brought(attached: Attachment, number: int, secret: bool) -> Brought:
    """Return a file; the name of a secret one may tell what is in it."""
    if not secret:
        return Brought(attached.stored_file, attached.name)
    name = _("attachment-%(number)s") % {"number": number}
    return Brought(attached.stored_file, paper_name(name, attached.stored_file.media_type))


def _about(question: Round) -> tuple[Matter | None, Item | None]:
    """Return the matter and the item of which a question comes."""
    if question.about_kind == "clause":
        clause = Clause.objects.filter(public_id=question.about_id).select_related("item").first()
        return matter_of(clause), clause.item if clause is not None else None
    if question.about_kind == "item":
        item = Item.objects.filter(public_id=question.about_id).first()
        return Matter.objects.filter(steps__item=item).order_by("steps__id").first() if item else None, item
    return None, None


def _case_of_enquiry(question: Round) -> Case | None:
    """Return the case of the request for cooperation that the question is about, if it is about one."""
    if question.about_kind != "enquiry":
        return None
    return Case.objects.filter(register__body=question.body, origin=f"enquiry {question.about_id}").first()


def _case(body: Body, matter: Matter | None, year: int, at: datetime, secret: bool) -> Case:
    return case_for(body, matter, at, is_secret=secret) or sent_in_year(body, year, at)


def _receivers(count: int) -> Party:
    return Party(_("%(count)s receivers") % {"count": count}, is_organisation=True)
