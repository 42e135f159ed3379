"""Entering a request, its answer and its decision in the register of the body, if it keeps one.

The register never forgets: who asked is not entered, nor in which words.
"""

from datetime import datetime

from django.conf import settings
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from procedure.public_record import RecordKind
from samverk.disclosures.models import DocumentRequest
from samverk.records.models import StoredFile
from samverk.registry.actions import close_case, open_case, register, reopen_case
from samverk.registry.entered import Brought, Direction, Entered, Party
from samverk.registry.models import Case, Register

Files = tuple[tuple[str, StoredFile], ...]


def enter_request(asked: DocumentRequest, *, at: datetime) -> None:
    """Open a case for a request that was received, and enter it."""
    if not Register.objects.filter(body=asked.body_id).exists():
        return
    with translation.override(settings.LANGUAGE_CODE):
        title, what = _("Request for public documents"), _("Request for public documents received")
    origin = f"disclosure {asked.public_id}"
    asked.case = open_case(asked.body, title, at=at, by=None, origin=origin)
    entered = Entered(what, asked.received_on, Direction.IN, receiver=_body(asked))
    register(asked.case, entered, at=at, by=None, origin=f"{origin} received")
    DocumentRequest.objects.filter(pk=asked.pk).update(case=asked.case)


def enter_answer(asked: DocumentRequest, files: Files, *, at: datetime) -> None:
    """Enter what was answered, with the copies that were made for it, and close the case."""
    with translation.override(settings.LANGUAGE_CODE):
        what = _("Answer to a request for public documents")
    _enter_sent(asked, what, RecordKind.OTHER, files, "answered", at)


def enter_decision(asked: DocumentRequest, files: Files, *, at: datetime) -> None:
    """Enter the written decision, in the case that is opened anew for it."""
    with translation.override(settings.LANGUAGE_CODE):
        what = _("Decision on a request for public documents")
    _enter_sent(asked, what, RecordKind.DECISION, files, "decided", at)


def close_withdrawn(asked: DocumentRequest, *, at: datetime) -> None:
    """Close the case of a request that was withdrawn."""
    if asked.case is not None and asked.case.state == Case.State.OPEN:
        close_case(asked.case, at=at, by=None)


def _enter_sent(asked: DocumentRequest, what: str, nature: RecordKind, files: Files, origin: str, at: datetime) -> None:
    case = asked.case
    if case is None:
        return
    if case.state == Case.State.CLOSED:
        reopen_case(case, at=at, by=None)
    brought = tuple(Brought(stored, name) for name, stored in files)
    day = timezone.localdate(at)
    entered = Entered(what, day, Direction.OUT, sender=_body(asked), files=brought, nature=nature)
    register(case, entered, at=at, by=None, origin=f"disclosure {asked.public_id} {origin}")
    case.refresh_from_db()
    close_case(case, at=at, by=None)


def _body(asked: DocumentRequest) -> Party:
    return Party(asked.body.name, is_organisation=True)
