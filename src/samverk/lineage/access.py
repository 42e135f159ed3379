"""Who says how decisions hang together, and which of them somebody may see."""

from django.db.models import Q, QuerySet
from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404

from samverk.accounts.access import (
    Somebody,
    has_logged_in,
    may_edit_register,
    may_keep,
    may_lead,
    may_prepare,
    may_read_unpublished,
    only_if,
    standing_in,
)
from samverk.accounts.standing import LEADING, Seat, Standing
from samverk.lineage.models import Link
from samverk.meetings.models import Clause
from samverk.search.visibility import FOR_KEEPERS, FOR_STAFF, Visibility

SAYING = LEADING | {Seat.SECRETARY}

members_only = only_if(has_logged_in)


def seen_clauses(user: Somebody, standing: Standing) -> "QuerySet[Clause]":
    """Return the clauses that somebody may see: what is published, what their bodies decided, all for the staff."""
    if may_edit_register(user):
        return Clause.objects.all()
    own = Q(meeting__body__in=standing.body_ids)
    rows = Clause.objects.filter(own | Q(item__isnull=True) | Q(item__is_confidential=False))
    return rows if may_read_unpublished(user) else rows.filter(own | Q(meeting__published_at__isnull=False))


def said_by(user: Somebody, standing: Standing) -> "QuerySet[Link]":
    """Return the links that somebody may settle: those that decisions of bodies they keep or lead make."""
    links = Link.objects.filter(later__isnull=False, earlier__isnull=False)
    if may_edit_register(user):
        return links
    bodies = {held.body_id for held in standing.held if held.seat in SAYING}
    return links.filter(later__meeting__body__in=bodies, earlier__in=seen_clauses(user, standing).values("pk"))


def may_say_anywhere(user: Somebody, standing: Standing) -> bool:
    """Return whether somebody keeps or leads any body."""
    return may_edit_register(user) or any(held.seat in SAYING for held in standing.held)


def may_say(request: HttpRequest, later: Clause) -> bool:
    """Return whether the caller says what ``later`` does with earlier decisions."""
    standing, body = standing_in(request), later.meeting.body_id
    return may_keep(request.user, standing, body) or may_lead(request.user, standing, body)


def link_or_404(request: HttpRequest, public_id: str) -> Link:
    """Return the link under ``public_id`` for whoever settles it; raise ``Http404`` for all others."""
    rows = said_by(request.user, standing_in(request)).select_related("later__meeting", "earlier__meeting")
    return get_object_or_404(rows, public_id=public_id)


def later_or_404(request: HttpRequest, public_id: str) -> Clause:
    """Return the decision whose links the caller may say; raise ``Http404`` for all others."""
    rows = Clause.objects.select_related("meeting__body", "item")
    clause = get_object_or_404(rows, public_id=public_id)
    if not may_say(request, clause):
        raise Http404
    return clause


def touched_or_404(request: HttpRequest, public_id: str, body_id: int | None) -> Clause:
    """Return a decision that the caller is told of while preparing for the body; raise ``Http404`` for all others."""
    if not may_prepare(request.user, standing_in(request), body_id):
        raise Http404
    return get_object_or_404(seen_clauses(request.user, standing_in(request)), public_id=public_id)


def allowed_to(user: Somebody, standing: Standing, body_id: int | None) -> frozenset[Visibility]:
    """Return what of its own body's decisions somebody is told of who prepares for it."""
    return FOR_KEEPERS if may_keep(user, standing, body_id) else FOR_STAFF
