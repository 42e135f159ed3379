"""Entering requests for cooperation as received, and their answers as sent, each request in a case of its own."""

from collections.abc import Iterable
from datetime import datetime

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from procedure.public_record import RecordKind
from samverk.enquiries.models import Enquiry
from samverk.registry.actions.automatic.where import enter, entered_already, in_the_houses_language, keeps, party_of
from samverk.registry.actions.cases import open_case
from samverk.registry.entered import Direction, Entered, Party
from samverk.registry.models import Case


def enter_enquiries(enquiry_ids: Iterable[int], *, at: datetime) -> int:
    """Enter requests that were received; return how many were entered now."""
    return sum(_enter_received(enquiry, at) for enquiry in _registering(enquiry_ids))


def enter_answered(enquiry_ids: Iterable[int], *, at: datetime) -> int:
    """Enter answers to requests; return how many were entered now."""
    answered = _registering(enquiry_ids).filter(state=Enquiry.State.ANSWERED)
    return sum(_enter_answer(enquiry, at) for enquiry in answered)


def _enter_received(enquiry: Enquiry, at: datetime) -> bool:
    origin = f"enquiry {enquiry.public_id}"
    assert enquiry.received_on is not None
    if entered_already(enquiry.body, origin):
        return False
    with in_the_houses_language():
        entered = Entered(
            _title(enquiry),
            enquiry.received_on,
            Direction.IN,
            sender=_asker(enquiry),
            receiver=party_of(enquiry.body),
        )
        return enter(_case(enquiry, at), entered, origin, at)


def _enter_answer(enquiry: Enquiry, at: datetime) -> bool:
    origin = f"enquiry-answer {enquiry.public_id}"
    assert enquiry.settled_at is not None
    if entered_already(enquiry.body, origin):
        return False
    _enter_received(enquiry, at)
    with in_the_houses_language():
        entered = Entered(
            _("Answer to a request for cooperation"),
            timezone.localdate(enquiry.settled_at),
            Direction.OUT,
            sender=party_of(enquiry.body),
            receiver=_asker(enquiry),
            nature=RecordKind.DECISION,
        )
        return enter(_case(enquiry, at), entered, origin, at)


def _case(enquiry: Enquiry, at: datetime) -> Case:
    return open_case(enquiry.body, _title(enquiry), at=at, by=None, origin=f"enquiry {enquiry.public_id}")


def _title(enquiry: Enquiry) -> str:
    """Return what a register says of a request: an outsider's own words may name anybody, and stand in no register."""
    if enquiry.filed_by_id is None:
        return _("Request for cooperation from outside")
    return _("Request for cooperation: %(title)s") % {"title": enquiry.title}


def _asker(enquiry: Enquiry) -> Party:
    """Return who asked: the organisation, or a person who asks for themselves."""
    if enquiry.asker_organisation:
        return Party(enquiry.asker_organisation, is_organisation=True)
    return Party(enquiry.asker_name)


def _registering(enquiry_ids: Iterable[int]) -> QuerySet[Enquiry]:
    rows = Enquiry.objects.filter(keeps("body"), pk__in=list(enquiry_ids), received_on__isnull=False)
    return rows.select_related("body")
