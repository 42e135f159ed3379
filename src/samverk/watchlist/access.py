"""Who sees a notice and who settles it: the one way to fetch one."""

from datetime import date

from django.db.models import Q, QuerySet
from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404

from samverk.accounts.access import (
    Somebody,
    may_edit_register,
    may_follow,
    may_prepare,
    may_read_unpublished,
    only_if,
    sits_somewhere,
    standing_in,
)
from samverk.accounts.models import User
from samverk.accounts.standing import PREPARING, TAKING_PART, Standing, standing_of
from samverk.directory.models import Body
from samverk.meetings.models import Clause, Meeting
from samverk.watchlist.models import Notice

SEATED = TAKING_PART | PREPARING
users_only = only_if(lambda user: isinstance(user, User) and user.is_active)


def seen_notices(user: Somebody, standing: Standing) -> QuerySet[Notice]:
    """Return the notices that somebody sees: of bodies they sit in, and their own without a body. The staff sees every
    body's that is not confidential, the secretariat every body's.
    """
    own = Q(body__isnull=True) & (Q(noted_by=user.pk) | Q(followers__user=user.pk))
    seen = own | Q(body__in=seated_in(standing))
    if may_edit_register(user):
        seen |= Q(body__isnull=False)
    elif may_read_unpublished(user):
        seen |= Q(body__isnull=False, is_confidential=False)
    return Notice.objects.filter(seen).distinct()


def seated_in(standing: Standing) -> set[int]:
    """Return the bodies somebody sits in, a guest's seat apart."""
    return {held.body_id for held in standing.held if held.seat in SEATED}


def noted_bodies(user: Somebody, standing: Standing) -> QuerySet[Body]:
    """Return the bodies for whose members somebody may note: those they sit in; all of them for the secretariat."""
    if may_edit_register(user):
        return Body.objects.order_by("sort_key")
    return Body.objects.filter(pk__in=seated_in(standing)).order_by("sort_key")


def may_note(user: Somebody) -> bool:
    """Return whether somebody notes at all."""
    return sits_somewhere(user)


def notice_or_404(request: HttpRequest, public_id: str) -> Notice:
    """Return a notice that the caller sees; raise ``Http404`` for all others."""
    seen = seen_notices(request.user, standing_in(request)).values("pk")
    related = ("body", "meeting", "item", "clause__meeting", "noted_by", "proposal")
    return get_object_or_404(Notice.objects.select_related(*related).filter(pk__in=seen), public_id=public_id)


def may_settle(request: HttpRequest, notice: Notice) -> bool:
    """Return whether the caller sets its day and says what came of it: who noted it, and who prepares the body."""
    if notice.noted_by_id == request.user.pk:
        return True
    return may_prepare(request.user, standing_in(request), notice.body_id)


def settled_or_404(request: HttpRequest, public_id: str) -> Notice:
    """Return a notice for whoever settles it; raise ``Http404`` for all others."""
    notice = notice_or_404(request, public_id)
    if not may_settle(request, notice):
        raise Http404
    return notice


def followed_meeting(request: HttpRequest, public_id: str) -> Meeting:
    """Return a meeting whose short notices the caller may note; raise ``Http404`` for all others."""
    meeting = get_object_or_404(Meeting.objects.select_related("body"), public_id=public_id)
    if not (may_note(request.user) and may_follow(request.user, standing_in(request), meeting.body_id)):
        raise Http404
    return meeting


def sees_confidential(request: HttpRequest, meeting: Meeting) -> bool:
    """Return whether the caller sees the confidential items of a meeting."""
    return may_edit_register(request.user) or standing_in(request).has_any(meeting.body_id, SEATED)


def clause_or_none(request: HttpRequest, public_id: str) -> Clause | None:
    """Return the clause that a notice is about; raise ``Http404`` where the caller does not follow its body."""
    if not public_id:
        return None
    clause = get_object_or_404(Clause.objects.select_related("item__meeting", "meeting__body"), public_id=public_id)
    meeting, item = clause.meeting, clause.item
    hidden = item is not None and item.is_confidential and not sees_confidential(request, meeting)
    if hidden or not may_follow(request.user, standing_in(request), meeting.body_id):
        raise Http404
    return clause


def sees_clause(request: HttpRequest, notice: Notice) -> bool:
    """Return whether the caller reads the clause that a notice is about: who follows the body that decided it."""
    clause = notice.clause
    return clause is not None and may_follow(request.user, standing_in(request), clause.meeting.body_id)


def still_follow(notice: Notice, on: date) -> list[User]:
    """Return those who follow a notice and may see it on ``on``: nobody who has left, or was shut out."""
    users = User.objects.filter(followed_notices__notice=notice, is_active=True).order_by("pk")
    return [user for user in users if seen_notices(user, standing_of(user, on)).filter(pk=notice.pk).exists()]
