"""Who sees a send-out and who writes it: the one way to fetch one."""

from django.conf import settings
from django.db.models import Q, QuerySet
from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404
from django.utils import timezone

from samverk.accounts.access import Somebody, may_edit_register, may_keep, may_read_unpublished, standing_in
from samverk.accounts.caller import address_of
from samverk.accounts.standing import Standing
from samverk.directory.models import Body
from samverk.meetings.models import Clause
from samverk.rounds.access import kept_body_ids
from samverk.sendouts.links import recipient_behind
from samverk.sendouts.models import Recipient, Sendout


def seen_sendouts(user: Somebody, standing: Standing) -> QuerySet[Sendout]:
    """Return the send-outs that somebody may read: those of bodies they keep; the staff, what is not confidential."""
    if may_edit_register(user):
        return Sendout.objects.all()
    kept = Q(body__in=kept_body_ids(standing))
    return Sendout.objects.filter(kept | Q(is_confidential=False) if may_read_unpublished(user) else kept)


def may_see_any(user: Somebody, standing: Standing) -> bool:
    """Return whether the list is any business of somebody's."""
    return may_read_unpublished(user) or standing.keeps_any


def seen_or_404(request: HttpRequest, public_id: str) -> Sendout:
    """Return a send-out that the caller may read; raise ``Http404`` for all others."""
    related = ("body", "round", "matter", "clause__item", "clause__meeting", "meeting__body", "follows", "made_by")
    rows = seen_sendouts(request.user, standing_in(request)).select_related(*related)
    return get_object_or_404(rows, public_id=public_id)


def keeps(request: HttpRequest, sendout: Sendout) -> bool:
    """Return whether the caller writes and sends it."""
    return may_keep(request.user, standing_in(request), sendout.body_id)


def kept_or_404(request: HttpRequest, public_id: str) -> Sendout:
    """Return a send-out for whoever keeps its body; raise ``Http404`` for all others."""
    sendout = seen_or_404(request, public_id)
    if not keeps(request, sendout):
        raise Http404
    return sendout


def kept_recipient(request: HttpRequest, public_id: str, recipient_id: str) -> Recipient:
    """Return one whom a send-out went to, for whoever keeps its body; raise ``Http404`` for all others."""
    recipients = kept_or_404(request, public_id).recipients.select_related("sendout__body", "organisation", "letter")
    return get_object_or_404(recipients, public_id=recipient_id)


def clause_for(request: HttpRequest, body: Body, public_id: str) -> Clause | None:
    """Return the clause that a send-out of ``body`` may be made for; raise ``Http404`` for another body's."""
    if not public_id:
        return None
    clauses = Clause.objects.select_related("item", "meeting__body")
    return get_object_or_404(clauses.filter(Q(meeting__body=body) | Q(meeting__body=None)), public_id=public_id)


def recipient_by_link(request: HttpRequest, token: str) -> Recipient:
    """Return the recipient whom the link names; raises the codes of ``recipient_behind``."""
    return recipient_behind(token, at=timezone.now(), address=address_of(request, settings.PROXIES))
