"""What every act of these pages does: know who acts, and say what was refused."""

from collections.abc import Callable
from functools import partial

from django.forms import Form
from django.http import HttpRequest

from samverk.accounts.access import may_edit_register, standing_in
from samverk.accounts.standing import PREPARING
from samverk.records.refusal import RuleBroken
from samverk.records.telling import telling, worded_by
from samverk.routes.messages import REFUSALS


def acts_for(request: HttpRequest, *body_ids: int | None) -> str:
    """Return the address of the principal in whose seat the caller acts, empty for an own seat and the secretariat."""
    if may_edit_register(request.user):
        return ""
    standing = standing_in(request)
    seats = (standing.seat_for(body_id, PREPARING) for body_id in body_ids)
    return next((seat.on_behalf_of for seat in seats if seat is not None), "")


told = partial(telling, worded_by(REFUSALS))


def done(form: Form, act: Callable[[], object]) -> bool:
    """Do ``act``; a refusal becomes a mistake of the form."""
    try:
        act()
    except RuleBroken as refused:
        form.add_error(None, str(REFUSALS[refused.code]))
        return False
    return True
