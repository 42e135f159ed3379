"""Who sees networks, who manages one, and the one way to fetch it. A network stands under the public id of its body."""

from dataclasses import dataclass

from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404

from samverk.accounts.access import (
    has_logged_in,
    may_edit_register,
    may_keep,
    may_lead,
    may_read_unpublished,
    may_take_part,
    only_if,
    standing_in,
)
from samverk.directory.models import Body, Organisation
from samverk.networks.models import ChangeAsked, Network, Participation
from samverk.networks.queries.citing import Audience

members_only = only_if(has_logged_in)
secretaries_only = only_if(may_edit_register)


@dataclass(frozen=True, slots=True)
class Sight:
    """A network as somebody sees it. ``manages`` is whoever leads it or keeps it, the secretariat among them."""

    network: Network
    manages: bool
    is_member: bool
    is_secretariat: bool


def sight_of(request: HttpRequest, body_id: str) -> Sight:
    """Return the network of the body under ``body_id``, for anybody who has logged in; raise ``Http404`` without."""
    network = get_object_or_404(Network.objects.select_related("body"), body__public_id=body_id)
    user, standing = request.user, standing_in(request)
    manages = may_keep(user, standing, network.body_id) or may_lead(user, standing, network.body_id)
    is_member = may_take_part(user, standing, network.body_id)
    return Sight(network, manages, is_member, may_edit_register(user))


def managed_or_404(request: HttpRequest, body_id: str) -> Network:
    """Return a network that the caller manages; raise ``Http404`` for all others."""
    sight = sight_of(request, body_id)
    if not sight.manages:
        raise Http404
    return sight.network


def audience_of(request: HttpRequest) -> Audience:
    """Return what the caller may be shown of cited clauses."""
    return Audience(may_read_unpublished(request.user), may_edit_register(request.user))


def acts_for(request: HttpRequest, network: Network, organisation: Organisation) -> str | None:
    """Return on whose behalf the caller speaks for a municipality in a network, ``None`` where they may not.

    Its director does, its members in the network do, and whoever manages the network notes what was said: empty text.
    """
    user, standing = request.user, standing_in(request)
    seats = [held for held in standing.held if held.organisation_id == organisation.pk]
    bodies = {held.body_id for held in seats}
    directing = set(Body.objects.filter(pk__in=bodies, kind=Body.Kind.DIRECTORS).values_list("pk", flat=True))
    for held in seats:
        if held.body_id in directing | {network.body_id} and may_take_part(user, standing, held.body_id):
            return held.on_behalf_of
    manages = may_keep(user, standing, network.body_id) or may_lead(user, standing, network.body_id)
    return "" if manages else None


def spoken_for_or_404(request: HttpRequest, body_id: str, public_id: str) -> tuple[Participation, str]:
    """Return a municipality's place in a network and on whose behalf the caller speaks; raise ``Http404`` else."""
    network = sight_of(request, body_id).network
    rows = network.participations.select_related("organisation", "network")
    participation = get_object_or_404(rows, public_id=public_id)
    on_behalf_of = acts_for(request, network, participation.organisation)
    if on_behalf_of is None:
        raise Http404
    return participation, on_behalf_of


def asked_or_404(request: HttpRequest, change_id: str, public_id: str) -> tuple[ChangeAsked, str]:
    """Return what a network was given to confirm and on whose behalf the caller leads it; raise ``Http404`` else."""
    rows = ChangeAsked.objects.select_related("change__clause", "network__body")
    asked = get_object_or_404(rows, change__public_id=change_id, public_id=public_id)
    standing = standing_in(request)
    if not may_lead(request.user, standing, asked.network.body_id):
        raise Http404
    seat = standing.seat_for(asked.network.body_id)
    return asked, seat.on_behalf_of if seat else ""
