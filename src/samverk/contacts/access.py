"""Who sees the contacts of the collaboration and who keeps them: the one way to fetch a thing of this room."""

from django.db.models import QuerySet
from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404

from samverk.accounts.access import (
    Somebody,
    may_edit_register,
    may_follow,
    may_keep,
    may_read_unpublished,
    only_if,
    standing_in,
)
from samverk.accounts.models import User
from samverk.accounts.standing import PREPARING, TAKING_PART, Standing
from samverk.contacts.models import OutsideInvitation, Question, Visit
from samverk.directory.models import Organisation
from samverk.rounds.queries.answering import own_organisations

SEATED = TAKING_PART | PREPARING
users_only = only_if(lambda user: isinstance(user, User) and user.is_active)


def may_enter(user: Somebody, standing: Standing) -> bool:
    """Return whether somebody sees parties, what came from them, and networks: the staff, and who sits somewhere."""
    return may_read_unpublished(user) or any(held.seat in SEATED for held in standing.held)


def may_keep_contacts(user: Somebody, standing: Standing) -> bool:
    """Return whether somebody keeps them: the secretariat, and the secretary of any body."""
    return may_edit_register(user) or standing.keeps_any


def enter_or_404(request: HttpRequest) -> None:
    """Let pass who sees the contacts; raise ``Http404`` for all others."""
    if not may_enter(request.user, standing_in(request)):
        raise Http404


def keeping_or_404(request: HttpRequest) -> None:
    """Let pass who keeps the contacts; raise ``Http404`` for all others."""
    if not may_keep_contacts(request.user, standing_in(request)):
        raise Http404


def seen_visits(user: Somebody, standing: Standing) -> QuerySet[Visit]:
    """Return the visits to bodies that somebody follows."""
    if may_read_unpublished(user):
        return Visit.objects.all()
    return Visit.objects.filter(body__in=_seated_in(standing))


def seen_invitations(user: Somebody, standing: Standing) -> QuerySet[OutsideInvitation]:
    """Return the invitations to the members of bodies that somebody follows."""
    if may_read_unpublished(user):
        return OutsideInvitation.objects.all()
    return OutsideInvitation.objects.filter(body__in=_seated_in(standing))


def visit_or_404(request: HttpRequest, public_id: str) -> Visit:
    """Return a visit to a body that the caller follows; raise ``Http404`` for all others."""
    visits = Visit.objects.select_related("organisation", "body", "meeting")
    visit = get_object_or_404(visits, public_id=public_id)
    if not may_follow(request.user, standing_in(request), visit.body_id):
        raise Http404
    return visit


def keeps(request: HttpRequest, body_id: int) -> bool:
    """Return whether the caller keeps the body that is visited or invited."""
    return may_keep(request.user, standing_in(request), body_id)


def kept_visit(request: HttpRequest, public_id: str) -> Visit:
    """Return a visit for whoever keeps the body; raise ``Http404`` for all others."""
    visit = visit_or_404(request, public_id)
    if not keeps(request, visit.body_id):
        raise Http404
    return visit


def kept_question(request: HttpRequest, public_id: str, question_id: str) -> Question:
    """Return a question for whoever keeps the body; raise ``Http404`` for all others."""
    return get_object_or_404(Question, visit=kept_visit(request, public_id), public_id=question_id)


def answered_question(request: HttpRequest, public_id: str, question_id: str) -> Question:
    """Return a question for whoever notes its answer: who keeps the body, and who asks it; else ``Http404``."""
    visit = visit_or_404(request, public_id)
    question = get_object_or_404(Question, visit=visit, public_id=question_id)
    owns = question.owner_id is not None and getattr(request.user, "person_id", None) == question.owner_id
    if not owns and not keeps(request, visit.body_id):
        raise Http404
    return question


def invitation_or_404(request: HttpRequest, public_id: str) -> OutsideInvitation:
    """Return an invitation to a body that the caller follows; raise ``Http404`` for all others."""
    invitations = OutsideInvitation.objects.select_related("organisation", "body")
    invitation = get_object_or_404(invitations, public_id=public_id)
    if not may_follow(request.user, standing_in(request), invitation.body_id):
        raise Http404
    return invitation


def acting_for_in(request: HttpRequest, body_id: int, organisation: Organisation) -> str:
    """Return on whose behalf the caller speaks for a municipality in a body, empty for themselves and who keeps it.

    Raises ``Http404`` for whoever does neither.
    """
    own = own_organisations(standing_in(request), body_id)
    if organisation.pk in own:
        return own[organisation.pk]
    if keeps(request, body_id):
        return ""
    raise Http404


def own_anywhere(standing: Standing) -> dict[int, str]:
    """Return the municipalities for which somebody sits anywhere, each with the address of whom they act for."""
    own: dict[int, str] = {}
    for held in standing.held:
        if held.seat in TAKING_PART and held.organisation_id is not None:
            own.setdefault(held.organisation_id, held.on_behalf_of)
    return own


def _seated_in(standing: Standing) -> set[int]:
    return {held.body_id for held in standing.held if held.seat in SEATED}
