"""Who hands matters over, who sees where they went, and who says how a municipality handles one."""

from dataclasses import dataclass

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
from samverk.accounts.standing import PREPARING, TAKING_PART, Seat, Standing
from samverk.directory.models import Body
from samverk.meetings.models import Clause
from samverk.rounds.queries.answering import own_organisations
from samverk.routes.models import Anchoring, Handling, HandOver

KEEPING = frozenset({Seat.SECRETARY})
members_only = only_if(has_logged_in)


def bodies_sat_in(standing: Standing) -> set[int]:
    """Return the bodies in which somebody has a seat that is not a guest's."""
    return {held.body_id for held in standing.held if held.seat in TAKING_PART | PREPARING}


def hand_overs_for(user: Somebody, standing: Standing) -> "QuerySet[HandOver]":
    """Return the hand-overs that somebody may see: those of bodies they sit in, for the staff all.

    What is confidential is seen by those bodies, and by those who keep the register.
    """
    if may_edit_register(user):
        return HandOver.objects.all()
    bodies = bodies_sat_in(standing)
    own = Q(from_body__in=bodies) | Q(to_body__in=bodies)
    return HandOver.objects.filter(own | Q(is_confidential=False) if may_read_unpublished(user) else own)


def hand_over_or_404(request: HttpRequest, public_id: str) -> HandOver:
    """Return the hand-over under ``public_id``, if the caller may see it."""
    given = ("from_body", "to_body", "matter", "clause__meeting", "clause__item", "stage_before", "said_by")
    received = ("outcome_clause__meeting", "proposal__item__meeting", "feedback")
    rows = hand_overs_for(request.user, standing_in(request)).select_related(*given, *received)
    return get_object_or_404(rows, public_id=public_id)


def may_settle(request: HttpRequest, hand_over: HandOver) -> bool:
    """Return whether the caller notes the outcome: who keeps or leads one of the two bodies."""
    standing = standing_in(request)
    return any(
        may_keep(request.user, standing, body) or may_lead(request.user, standing, body)
        for body in (hand_over.from_body_id, hand_over.to_body_id)
    )


def kept_hand_overs(user: Somebody, standing: Standing) -> "QuerySet[HandOver]":
    """Return those that somebody confirms: what bodies hand over whose secretary they are, for the secretariat all."""
    if may_edit_register(user):
        return HandOver.objects.all()
    return HandOver.objects.filter(from_body__in={held.body_id for held in standing.held if held.seat in KEEPING})


def handing_bodies(user: Somebody, standing: Standing) -> "QuerySet[Body]":
    """Return the bodies whose matters somebody hands over: those they prepare for."""
    if may_edit_register(user):
        return Body.objects.order_by("sort_key")
    bodies = {held.body_id for held in standing.held if held.seat in PREPARING}
    return Body.objects.filter(pk__in=bodies).order_by("sort_key")


def handing_body_or_404(request: HttpRequest, public_id: str) -> Body:
    """Return the body for which the caller prepares; raise ``Http404`` for all others."""
    return get_object_or_404(handing_bodies(request.user, standing_in(request)), public_id=public_id)


def handing_clause_or_404(request: HttpRequest, public_id: str) -> Clause:
    """Return the clause of a body for which the caller prepares; raise ``Http404`` for all others."""
    rows = Clause.objects.select_related("meeting__body", "item")
    clause = get_object_or_404(rows, public_id=public_id, meeting__body__isnull=False)
    if not may_prepare(request.user, standing_in(request), clause.meeting.body_id):
        raise Http404
    return clause


@dataclass(frozen=True, slots=True)
class Sight:
    """A local handling as somebody sees it: ``own`` are the organisations for which they answer, with whom they act
    for. ``helps`` says that they are shown who asks the presidium for help.
    """

    anchoring: Anchoring
    keeps: bool
    helps: bool
    own: dict[int, str]

    def may_write(self, handling: Handling) -> bool:
        return self.keeps or handling.organisation_id in self.own

    def sees_questions(self, handling: Handling) -> bool:
        return self.helps or handling.organisation_id in self.own


def sight_of(request: HttpRequest, public_id: str) -> Sight:
    """Return the local handling as the caller sees it; raise ``Http404`` for whoever it does not concern."""
    standing, user = standing_in(request), request.user
    rows = anchorings_for(user, standing).select_related("body", "matter", "clause__meeting")
    anchoring = get_object_or_404(rows, public_id=public_id)
    keeps = may_keep(user, standing, anchoring.body_id)
    helps = keeps or may_read_unpublished(user) or sits_in_presidium(standing)
    return Sight(anchoring, keeps, helps, own_organisations(standing, anchoring.body_id))


def anchorings_for(user: Somebody, standing: Standing) -> "QuerySet[Anchoring]":
    """Return what somebody may see: what bodies ask that they sit in, for the staff and the presidium all.

    What is confidential is seen by the body that asks, and by those who keep the register.
    """
    if may_edit_register(user):
        return Anchoring.objects.all()
    own = Q(body__in=bodies_sat_in(standing))
    if may_read_unpublished(user) or sits_in_presidium(standing):
        own |= Q(is_confidential=False)
    return Anchoring.objects.filter(own)


def sits_in_presidium(standing: Standing) -> bool:
    """Return whether somebody sits in a presidium, which helps where the local handling is hard."""
    bodies = bodies_sat_in(standing)
    return bool(bodies) and Body.objects.filter(pk__in=bodies, kind=Body.Kind.PRESIDIUM).exists()


def handling_or_404(sight: Sight, public_id: str) -> Handling:
    """Return a row that the caller may write; raise ``Http404`` for that of another municipality."""
    rows = sight.anchoring.handlings.select_related("organisation", "anchoring")
    handling = get_object_or_404(rows, organisation__public_id=public_id)
    if not sight.may_write(handling):
        raise Http404
    return handling
