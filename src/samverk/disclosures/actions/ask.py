"""Asking for documents: by the form, or noted by whoever was asked otherwise."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db import IntegrityError, transaction
from django.utils import timezone

from procedure.disclosure import answer_due
from samverk.accounts.models import User
from samverk.directory.models import Body
from samverk.disclosures.actions.enter import enter_request
from samverk.disclosures.actions.identify import identify_entry
from samverk.disclosures.actions.log import log
from samverk.disclosures.actions.tell import tell_asker, tell_keepers
from samverk.disclosures.messages import letter_of_receipt, letter_to_keepers
from samverk.disclosures.models import DocumentRequest
from samverk.disclosures.models.rules import rules_of
from samverk.noticeboard.queries.clock import HOLIDAYS
from samverk.records.refusal import RuleBroken
from samverk.registry.models import Entry

Channel = DocumentRequest.Channel


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked for. Nobody need say who they are; ``language`` is the one in which they are answered."""

    what: str
    entry: Entry | None = None
    name: str = ""
    email: str = ""
    contact: str = ""
    language: str = "sv"
    channel: str = Channel.FORM


@transaction.atomic
def ask_for_documents(
    body: Body,
    wanted: Wanted,
    *,
    at: datetime,
    on: date | None = None,
    key: str | None = None,
    by: User | None = None,
) -> DocumentRequest:
    """Keep a request and return it; a form that was sent before under the same ``key`` is the request it made then.

    ``on`` is the day on which it was received, that of ``at`` unless it is noted later ``by`` somebody of the house.
    The documents of ``wanted.entry`` are those asked for. Raises ``RuleBroken``: ``"request-says-nothing"``,
    ``"day-in-the-future"``, ``"entry-elsewhere"`` where the record is in another body's register.

    Source: SFS 1949:105, 2 kap. 15-18 §§.
    """
    today = timezone.localdate(at)
    on = on or today
    if not wanted.what.strip() and wanted.entry is None:
        raise RuleBroken("request-says-nothing", body.public_id)
    if on > today:
        raise RuleBroken("day-in-the-future", on.isoformat())
    if wanted.entry is not None and wanted.entry.register.body_id != body.pk:
        raise RuleBroken("entry-elsewhere", wanted.entry.public_id)
    asked = DocumentRequest(body=body, received_at=at, received_on=on, key=key, **_fields(wanted))
    asked.due_on = answer_due(on, rules_of(body).answer_days, HOLIDAYS)
    if not _is_new(asked):
        return DocumentRequest.objects.select_related("body").get(key=key)
    log(asked, "received", at=at, by=by, channel=asked.channel, due_on=asked.due_on.isoformat())
    enter_request(asked, at=at)
    if asked.entry is not None:
        identify_entry(asked, asked.entry, at=at, by=by)
    tell_asker(asked, letter_of_receipt, "received")
    tell_keepers(asked, letter_to_keepers, "received", on=today)
    return asked


def _fields(wanted: Wanted) -> dict[str, object]:
    return {
        "what": wanted.what.strip(),
        "entry": wanted.entry,
        "asker_name": wanted.name,
        "asker_email": wanted.email,
        "asker_contact": wanted.contact,
        "language": wanted.language,
        "channel": wanted.channel,
    }


def _is_new(asked: DocumentRequest) -> bool:
    """Store the request; return whether that could be done, or the same form was sent before."""
    try:
        with transaction.atomic():
            asked.save(force_insert=True)
    except IntegrityError:
        if asked.key is None or not DocumentRequest.objects.filter(key=asked.key).exists():
            raise
        return False
    return True
