"""Who arranges what, and the one way to fetch it."""

from django.db.models import Q, QuerySet
from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404

from samverk.accounts.access import (
    Somebody,
    may_edit_register,
    may_follow,
    may_keep,
    may_read_unpublished,
    standing_in,
)
from samverk.accounts.standing import TAKING_PART, Standing
from samverk.arrangements.models import Booking, DatePoll, Rota, Swap, Turn
from samverk.directory.models import Body, Venue
from samverk.meetings.models import Meeting
from samverk.rounds.access import Sight, kept_body_ids, sight_of


def may_arrange(user: Somebody, standing: Standing) -> bool:
    """Return whether somebody keeps venues and bookings: the secretariat, and the secretary of any body."""
    return may_edit_register(user) or bool(kept_body_ids(standing))


def arranging_or_404(request: HttpRequest) -> None:
    """Let pass who arranges; raise ``Http404`` for all others."""
    if not may_arrange(request.user, standing_in(request)):
        raise Http404


def poll_sight(request: HttpRequest, public_id: str) -> tuple[DatePoll, Sight]:
    """Return a poll as the caller sees it; raise ``Http404`` for whoever is not asked and does not keep the body."""
    poll = get_object_or_404(DatePoll.objects.select_related("round", "meeting", "chosen__option"), public_id=public_id)
    return poll, sight_of(request, poll.round.public_id, purpose=DatePoll.PURPOSE)


def kept_poll(request: HttpRequest, public_id: str) -> DatePoll:
    """Return a poll for whoever keeps its body; raise ``Http404`` for all others."""
    poll, sight = poll_sight(request, public_id)
    if not sight.keeps:
        raise Http404
    return poll


def followed_body(request: HttpRequest, public_id: str) -> Body:
    """Return a body whose rota the caller may see; raise ``Http404`` for all others."""
    body = get_object_or_404(Body, public_id=public_id)
    if not may_follow(request.user, standing_in(request), body.pk):
        raise Http404
    return body


def kept_body(request: HttpRequest, public_id: str) -> Body:
    """Return a body that the caller keeps; raise ``Http404`` for all others."""
    body = get_object_or_404(Body, public_id=public_id)
    if not keeps_body(request, body.pk):
        raise Http404
    return body


def keeps_body(request: HttpRequest, body_id: int | None) -> bool:
    """Return whether the caller keeps the body."""
    return may_keep(request.user, standing_in(request), body_id)


def acting_for(request: HttpRequest, rota: Rota, organisation_ids: set[int]) -> str | None:
    """Return on whose behalf the caller acts for one of the organisations: empty for an own seat or who keeps the body,
    ``None`` where they may not act.
    """
    seats = (
        held
        for held in standing_in(request).in_body(rota.body_id)
        if held.seat in TAKING_PART and held.organisation_id in organisation_ids
    )
    held = next(seats, None)
    if held is not None:
        return held.on_behalf_of
    return "" if keeps_body(request, rota.body_id) else None


def own_turn(request: HttpRequest, public_id: str) -> tuple[Turn, str]:
    """Return a turn with whom the caller acts for; raise ``Http404`` for whoever may not act for its municipality."""
    turns = Turn.objects.select_related("meeting", "organisation", "substitute", "rota__body")
    turn = get_object_or_404(turns, public_id=public_id)
    on_behalf_of = acting_for(request, turn.rota, {turn.organisation_id})
    if on_behalf_of is None:
        raise Http404
    return turn, on_behalf_of


def swap_to_answer(request: HttpRequest, public_id: str) -> tuple[Swap, str]:
    """Return a proposed swap for whoever may answer it; raise ``Http404`` for all others."""
    swaps = Swap.objects.select_related(
        "turn__rota__body", "turn__meeting", "turn__organisation", "other__meeting", "gives", "takes"
    )
    proposed = get_object_or_404(swaps, public_id=public_id)
    on_behalf_of = acting_for(request, proposed.turn.rota, {proposed.takes_id})
    if on_behalf_of is None:
        raise Http404
    return proposed, on_behalf_of


def seen_meetings(user: Somebody, standing: Standing) -> QuerySet[Meeting]:
    """Return the meetings whose day somebody may know: of bodies they sit in or whose calendar is public."""
    if may_read_unpublished(user):
        return Meeting.objects.all()
    return Meeting.objects.filter(Q(body__in=standing.body_ids) | Q(body__calendar_is_public=True))


def venue_or_404(request: HttpRequest, public_id: str) -> Venue:
    """Return a venue for whoever arranges; raise ``Http404`` for all others."""
    arranging_or_404(request)
    return get_object_or_404(Venue.objects.select_related("organisation"), public_id=public_id)


def booking_or_404(request: HttpRequest, public_id: str) -> Booking:
    """Return a booking for whoever arranges; raise ``Http404`` for all others."""
    arranging_or_404(request)
    bookings = Booking.objects.select_related("venue__organisation", "meeting__body")
    return get_object_or_404(bookings, public_id=public_id)
