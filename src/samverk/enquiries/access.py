"""Who sees which request, who answers it, and what a link opens."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.conf import settings
from django.db.models import Q, QuerySet
from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404
from django.utils import timezone

from samverk.accounts.access import (
    Somebody,
    has_logged_in,
    may_edit_register,
    may_keep,
    may_read_unpublished,
    only_if,
    standing_in,
)
from samverk.accounts.caller import address_of
from samverk.accounts.me import me
from samverk.accounts.standing import PREPARING, TAKING_PART, Standing
from samverk.directory.models import Body
from samverk.enquiries.links import enquiry_behind
from samverk.enquiries.models import Enquiry
from samverk.rounds.access import kept_body_ids

users_only = only_if(has_logged_in)


@dataclass(frozen=True, slots=True)
class Sight:
    """A request as somebody sees it: ``keeps`` who owes the answer, ``is_askers`` who filed it."""

    enquiry: Enquiry
    keeps: bool
    is_askers: bool


def sight_of(request: HttpRequest, public_id: str) -> Sight:
    """Return the request under ``public_id`` as the caller sees it.

    Raises ``Http404`` for whoever neither filed it, nor follows the body, nor belongs to the staff; and for everybody
    before an outsider has confirmed it.
    """
    user = me(request)
    seen = enquiries_for(user, standing_in(request))
    found = get_object_or_404(seen.select_related("body", "round__body", "proposal"), public_id=public_id)
    return Sight(found, may_keep(user, standing_in(request), found.body_id), found.filed_by_id == user.pk)


def kept_or_404(request: HttpRequest, public_id: str) -> Enquiry:
    """Return the request for whoever owes its answer; raise ``Http404`` for all others."""
    sight = sight_of(request, public_id)
    if not sight.keeps:
        raise Http404
    return sight.enquiry


def filed_or_404(request: HttpRequest, public_id: str) -> Enquiry:
    """Return the request for whoever filed it; raise ``Http404`` for all others."""
    sight = sight_of(request, public_id)
    if not sight.is_askers:
        raise Http404
    return sight.enquiry


def kept_body_or_404(request: HttpRequest, public_id: str) -> Body:
    """Return the body for whoever keeps it; raise ``Http404`` for all others."""
    body = get_object_or_404(Body, public_id=public_id)
    if not may_keep(request.user, standing_in(request), body.pk):
        raise Http404
    return body


def enquiries_for(user: Somebody, standing: Standing) -> QuerySet[Enquiry]:
    """Return the requests that somebody may see: their own, those to bodies they sit in; the staff all that count."""
    counted = Enquiry.objects.exclude(Q(state=Enquiry.State.UNCONFIRMED) | Q(received_on=None))
    if may_read_unpublished(user):
        return counted
    followed = {held.body_id for held in standing.held if held.seat in TAKING_PART | PREPARING}
    return counted.filter(Q(filed_by=user.pk) | Q(body__in=followed))


def enquiries_owed(user: Somebody, standing: Standing, most: int) -> Sequence[Enquiry]:
    """Return the most urgent requests to which somebody owes an answer, because they keep the body.

    Whoever keeps none costs no query.
    """
    owed = Enquiry.objects.filter(state__in=Enquiry.OWED).select_related("round").order_by("due_on", "id")
    kept = kept_body_ids(standing)
    if not (kept or may_edit_register(user)):
        return ()
    return list((owed if may_edit_register(user) else owed.filter(body__in=kept))[:most])


def askable_from_outside() -> QuerySet[Body]:
    """Return the bodies that take requests from outsiders."""
    return Body.objects.filter(enquiry_rules__is_public=True).order_by("sort_key")


def askable_from_inside(standing: Standing) -> QuerySet[Body]:
    """Return the bodies that take requests from whoever stands where ``standing`` says: their own, and public ones."""
    return Body.objects.filter(Q(pk__in=standing.body_ids) | Q(enquiry_rules__is_public=True)).order_by("sort_key")


def enquiry_of(request: HttpRequest, token: str) -> Enquiry:
    """Return the request that the link opens; raises the codes of ``enquiry_behind``."""
    return enquiry_behind(token, at=timezone.now(), address=address_of(request, settings.PROXIES))
