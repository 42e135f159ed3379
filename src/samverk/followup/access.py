"""Who enters, and the one way to fetch an obligation."""

from django.http import HttpRequest
from django.shortcuts import get_object_or_404

from samverk.accounts.access import (
    has_logged_in,
    may_edit_register,
    may_keep,
    may_lead,
    may_read_unpublished,
    only_if,
    standing_in,
)
from samverk.accounts.standing import TAKING_PART, Held
from samverk.followup.models import Obligation
from samverk.followup.queries.obligations import obligations_for, with_rows

readers_only = only_if(may_read_unpublished)
secretaries_only = only_if(may_edit_register)
members_only = only_if(has_logged_in)


def obligation_or_404(request: HttpRequest, public_id: str) -> Obligation:
    """Return the obligation under ``public_id``, if the caller may see it."""
    rows = with_rows(obligations_for(request.user, standing_in(request)))
    return get_object_or_404(rows, public_id=public_id)


def may_judge(request: HttpRequest, obligation: Obligation) -> bool:
    """Return whether the caller confirms, accepts and lets go: who keeps the body that decided, or leads it."""
    body = obligation.clause.meeting.body_id if obligation.clause else None
    standing = standing_in(request)
    return may_keep(request.user, standing, body) or may_lead(request.user, standing, body)


def reporting_seat(request: HttpRequest, obligation: Obligation) -> Held | None:
    """Return the seat in which the caller reports: the person's, the municipality's, or one in the body."""
    for held in standing_in(request).held:
        if held.seat not in TAKING_PART:
            continue
        if obligation.person_id is not None:
            if held.person_id == obligation.person_id:
                return held
        elif obligation.body_id is not None:
            if held.body_id == obligation.body_id:
                return held
        elif obligation.organisation_id is not None and held.organisation_id == obligation.organisation_id:
            return held
    return None


def may_report(request: HttpRequest, obligation: Obligation) -> bool:
    """Return whether the caller says what was done: who owes, who acts for them, and who keeps the body."""
    return reporting_seat(request, obligation) is not None or may_judge(request, obligation)
