"""Who enters, and the one way to fetch an obligation."""

from django.conf import settings
from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404
from django.utils import timezone

from samverk.accounts.access import (
    has_logged_in,
    may_edit_register,
    may_keep,
    may_lead,
    may_read_unpublished,
    only_if,
    standing_in,
)
from samverk.accounts.caller import address_of
from samverk.accounts.models import User
from samverk.accounts.standing import TAKING_PART, Held
from samverk.followup.links import entrusting_behind
from samverk.followup.models import Entrusting, Obligation
from samverk.followup.queries.obligations import obligations_for, with_rows
from samverk.meetings.models import Item

readers_only = only_if(may_read_unpublished)
secretaries_only = only_if(may_edit_register)
members_only = only_if(has_logged_in)


def obligation_or_404(request: HttpRequest, public_id: str) -> Obligation:
    """Return the obligation under ``public_id``, if the caller may see it."""
    rows = with_rows(obligations_for(request.user, standing_in(request)))
    return get_object_or_404(rows, public_id=public_id)


def may_judge(request: HttpRequest, obligation: Obligation) -> bool:
    """Return whether the caller confirms, accepts and lets go: who keeps the body that decided, or leads it."""
    body = deciding_body_id(obligation)
    standing = standing_in(request)
    return may_keep(request.user, standing, body) or may_lead(request.user, standing, body)


def reporting_seat(request: HttpRequest, obligation: Obligation) -> Held | None:
    """Return the seat in which the caller reports: the person's, the municipality's, or one in the body."""
    for held in standing_in(request).held:
        if held.seat not in TAKING_PART:
            continue
        if obligation.person_id is not None and not obligation.office_key:
            if held.person_id == obligation.person_id:
                return held
        elif obligation.body_id is not None:
            if held.body_id == obligation.body_id:
                return held
        elif obligation.organisation_id is not None and held.organisation_id == obligation.organisation_id:
            return held
    return None


def may_report(request: HttpRequest, obligation: Obligation) -> bool:
    """Return whether the caller says what was done: who owes, who acts for them, whom they entrusted, who keeps it."""
    return may_entrust(request, obligation) or entrusting_of(request, obligation) is not None


def may_entrust(request: HttpRequest, obligation: Obligation) -> bool:
    """Return whether the caller lets somebody else report: who owes, who acts for them, and who keeps the body."""
    return reporting_seat(request, obligation) is not None or may_judge(request, obligation)


def entrusting_of(request: HttpRequest, obligation: Obligation) -> Entrusting | None:
    """Return the entrusting by which the caller, who has a log-in, reports, if there is one that holds."""
    if not isinstance(request.user, User):
        return None
    standing = obligation.entrustings.filter(revoked_at=None, until__gte=timezone.localdate())
    return standing.filter(email=request.user.email.lower()).first()


def entrusted_by_link(request: HttpRequest, token: str) -> Entrusting:
    """Return the entrusting that the link opens; raises the codes of ``entrusting_behind``."""
    return entrusting_behind(token, at=timezone.now(), address=address_of(request, settings.PROXIES))


def deciding_body_id(obligation: Obligation) -> int | None:
    """Return the body that decided what is owed, or in whose minutes the sentence stands."""
    if obligation.clause is not None:
        return obligation.clause.meeting.body_id
    return obligation.item.meeting.body_id if obligation.item is not None else None


def item_or_404(request: HttpRequest, public_id: str) -> Item:
    """Return the item, if the caller keeps its body's minutes: sentences of it may be marked."""
    item = Item.objects.select_related("meeting__body").filter(public_id=public_id).first()
    if item is None or not may_keep(request.user, standing_in(request), item.meeting.body_id):
        raise Http404
    return item
