"""Who sees a request for signatures and its file: the one way to fetch one."""

from dataclasses import dataclass

from django.db.models import Q, QuerySet
from django.http import Http404, HttpRequest

from samverk.accounts.access import (
    Somebody,
    has_logged_in,
    may_edit_register,
    may_follow,
    may_keep,
    may_read_unpublished,
    only_if,
    standing_in,
)
from samverk.accounts.models import User
from samverk.accounts.standing import Seat, Standing
from samverk.signing.models import SignatureRequest, Signer, Validation
from samverk.signing.queries.requests import is_signer

users_only = only_if(has_logged_in)


@dataclass(frozen=True, slots=True)
class Sight:
    """A request as somebody sees it: ``own`` is their row among the signers, ``keeps`` that they may end it."""

    request: SignatureRequest
    own: Signer | None
    keeps: bool


def sight_of(request: HttpRequest, public_id: str) -> Sight:
    """Return a request as the caller sees it.

    Raises ``Http404`` for whoever neither signs it, nor sent it, nor keeps or follows its body. What is confidential
    is not there for those who only follow. A delegate is not the signer.
    """
    wanted = SignatureRequest.objects.select_related("shown", "current", "body", "opened_by")
    found = wanted.filter(public_id=public_id).first()
    user, standing = request.user, standing_in(request)
    if found is None or not isinstance(user, User) or not user.is_active:
        raise Http404
    own = found.signers.filter(is_signer(user)).first()
    keeps = found.opened_by_id == user.pk or may_keep(user, standing, found.body_id)
    follows = not found.is_confidential and may_follow(user, standing, found.body_id)
    if not (own or keeps or follows):
        raise Http404
    return Sight(found, own, keeps)


def own_signer(request: HttpRequest, public_id: str) -> Sight:
    """Return a request that the caller is to sign; raise ``Http404`` for everybody else."""
    sight = sight_of(request, public_id)
    if sight.own is None:
        raise Http404
    return sight


def kept_or_404(request: HttpRequest, public_id: str) -> SignatureRequest:
    """Return a request for whoever keeps it; raise ``Http404`` for all others."""
    sight = sight_of(request, public_id)
    if not sight.keeps:
        raise Http404
    return sight.request


def requests_for(user: Somebody, standing: Standing) -> QuerySet[SignatureRequest]:
    """Return the requests that somebody signs, sent, or keeps; for the staff all they may see."""
    if may_edit_register(user):
        return SignatureRequest.objects.all()
    if not isinstance(user, User):
        return SignatureRequest.objects.none()
    kept = {held.body_id for held in standing.held if held.seat == Seat.SECRETARY}
    signed = Signer.objects.filter(is_signer(user)).values("request")
    mine = Q(pk__in=signed) | Q(opened_by=user) | Q(body__in=kept)
    if may_read_unpublished(user):
        mine |= Q(is_confidential=False)
    return SignatureRequest.objects.filter(mine)


def may_see(request: HttpRequest, found: SignatureRequest) -> bool:
    """Return whether the caller may see what a file that they brought belongs to."""
    try:
        sight_of(request, found.public_id)
    except Http404:
        return False
    return True


def validation_or_404(request: HttpRequest, public_id: str) -> Validation:
    """Return a finding that was kept: for whoever made it, the staff, and those who see the request it belongs to."""
    found = Validation.objects.select_related("file", "request").filter(public_id=public_id).first()
    user = request.user
    if found is None or not isinstance(user, User):
        raise Http404
    if found.request is not None:
        sight_of(request, found.request.public_id)
    elif found.validated_by_id != user.pk and not may_edit_register(user):
        raise Http404
    return found
