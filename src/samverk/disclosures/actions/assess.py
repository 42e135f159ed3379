"""Assessing a document: whether it is handed out, and by which section or rule it is not."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from procedure.disclosure import REFUSING
from samverk.accounts.models import User
from samverk.disclosures.actions.log import log
from samverk.disclosures.actions.take import in_hand
from samverk.disclosures.models import Document
from samverk.disclosures.public_status import rule_for_nothing, rule_of
from samverk.records.refusal import RuleBroken
from samverk.registry.actions.enter import SECTION

Outcome = Document.Outcome


@dataclass(frozen=True, slots=True)
class Assessment:
    """``section`` is written as "OSL 21 kap. 7 §"; ``why_not`` is one of ``public_status.FACTS``."""

    outcome: str
    section: str = ""
    reason: str = ""
    why_not: str = ""


@transaction.atomic
def assess_document(document: Document, said: Assessment, *, seen: int, at: datetime, by: User) -> None:
    """Say what becomes of a document; ``seen`` is the revision that was looked at. Whoever confirmed must do so anew.

    Raises ``RuleBroken``: ``"request-not-in-hand"``, ``"document-changed"`` if another hand came first,
    ``"section-missing"``, ``"section-unreadable"``, ``"reason-missing"`` for a refusal without words,
    ``"rule-missing"`` where nothing says why it is no public document, ``"nothing-to-mask-in"`` where there is no file.

    Source: SFS 1949:105, 2 kap.; SFS 2009:400, 6 kap. 3 §.
    """
    held = in_hand(document.asked, by=by)
    fields = _fields(document, said, at)
    change(document, seen, **fields, assessed_by=by.email, assessed_at=at, confirmed_by="")
    log(held, "assessed", at=at, by=by, document=document.position, **fields)


@transaction.atomic
def confirm_assessment(document: Document, *, seen: int, at: datetime, by: User) -> None:
    """Confirm what somebody else has found. Raises ``RuleBroken``: ``"same-hands"``, ``"document-changed"``."""
    others = Document.objects.filter(pk=document.pk, revision=seen, asked__state__in=document.asked.OPEN)
    if document.assessed_by == by.email:
        raise RuleBroken("same-hands", document.public_id)
    if not others.exclude(outcome="").update(confirmed_by=by.email):
        raise RuleBroken("document-changed", document.public_id)
    log(document.asked, "confirmed", at=at, by=by, document=document.position)


def change(document: Document, seen: int, **fields: Any) -> None:
    """Store ``fields`` of a document, if it is as it was seen. Raises ``RuleBroken("document-changed")``."""
    as_seen = Document.objects.filter(pk=document.pk, revision=seen)
    if not as_seen.update(revision=F("revision") + 1, **fields):
        raise RuleBroken("document-changed", document.public_id)


def _fields(document: Document, said: Assessment, at: datetime) -> dict[str, str]:
    today = timezone.localdate(at)
    secret = said.outcome in (Outcome.REFUSED, Outcome.MASKED)
    section, reason = (said.section.strip() if secret else ""), said.reason.strip()
    rule = rule_of(document, said.why_not if said.outcome == Outcome.NOT_PUBLIC else "", today)
    if said.outcome == Outcome.NOT_FOUND:
        rule = rule_for_nothing(today)
    if said.outcome not in Outcome.values or (said.outcome == Outcome.NOT_PUBLIC and not rule):
        raise RuleBroken("rule-missing", document.public_id)
    if secret:
        _refuse_unfit(section)
    if said.outcome == Outcome.REFUSED and not reason:
        raise RuleBroken("reason-missing", REFUSING)
    if said.outcome == Outcome.MASKED and document.stored_file_id is None:
        raise RuleBroken("nothing-to-mask-in", document.public_id)
    return {"outcome": said.outcome, "section": section, "rule": rule, "reason": reason}


def _refuse_unfit(section: str) -> None:
    if not section:
        raise RuleBroken("section-missing", REFUSING)
    if SECTION.search(section) is None:
        raise RuleBroken("section-unreadable", REFUSING)
