"""Who proposes, who answers, and who sees what; denied unless a question here says yes."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from django.contrib.auth.models import AnonymousUser
from django.db.models import Q, QuerySet
from django.http import Http404, HttpRequest

from samverk.accounts.access import (
    Somebody,
    may_edit_register,
    may_lead,
    may_prepare,
    may_read_unpublished,
    only_if,
    standing_in,
)
from samverk.accounts.models import User
from samverk.accounts.standing import PREPARING, TAKING_PART, Seat, Standing
from samverk.directory.models import Body
from samverk.intake.models import Proposal, ProposalStep, WorkingGroup
from samverk.intake.queries.in_turn import prepared_in_turn
from samverk.matters.models import Matter
from samverk.meetings.models import Clause, Item

State = Proposal.State
HANDED_IN = tuple(state for state in State.values if state != State.DRAFT)


@dataclass(frozen=True)
class Viewer:
    """Who asks, and where they stand."""

    user: User
    standing: Standing

    @cached_property
    def prepared(self) -> list[int]:
        """The bodies whose proposals the viewer answers: by a seat, or because it is their turn to prepare."""
        by_seat = self.bodies(PREPARING)
        return sorted({*by_seat, *prepared_in_turn(self.user, self.standing, besides=by_seat)})

    @property
    def own_addresses(self) -> list[str]:
        """The e-mail addresses of the user and of those for whom the user acts."""
        return [self.user.email, *sorted({seat.on_behalf_of for seat in self.standing.held if seat.on_behalf_of})]

    def bodies(self, seats: Iterable[str]) -> list[int]:
        return sorted({seat.body_id for seat in self.standing.held if seat.seat in seats})


def viewer_of(request: HttpRequest) -> Viewer:
    """Return who asks; raises ``Http404`` for a citizen, who is sent to the log-in before."""
    if not isinstance(request.user, User):
        raise Http404
    return Viewer(request.user, standing_in(request))


def may_propose(viewer: Viewer) -> bool:
    """Return whether the viewer sits somewhere, a guest's seat apart, or keeps the register."""
    return may_edit_register(viewer.user) or any(seat.seat != Seat.GUEST for seat in viewer.standing.held)


def may_answer(viewer: Viewer, proposal: Proposal) -> bool:
    """Return whether the viewer belongs to the preparation group of the body that the proposal is with."""
    return may_edit_register(viewer.user) or proposal.body_id in viewer.prepared


def is_own(viewer: Viewer, proposal: Proposal) -> bool:
    """Return whether the viewer proposed it, or somebody for whom the viewer acts."""
    proposer = proposal.proposed_by.email if proposal.proposed_by else None
    return proposer in viewer.own_addresses or proposal.on_behalf_of in viewer.own_addresses


def acts_for(viewer: Viewer, proposal: Proposal) -> str:
    """Return the address of the principal for whom the viewer handles an own proposal, empty for themselves."""
    principals = viewer.own_addresses[1:]
    if proposal.on_behalf_of in principals:
        return proposal.on_behalf_of
    proposer = proposal.proposed_by.email if proposal.proposed_by else ""
    return proposer if proposer in principals else ""


def prepares_for(viewer: Viewer, body_id: int | None) -> str:
    """Return the address of the principal in whose seat the viewer prepares the body, empty for an own seat."""
    if may_edit_register(viewer.user):
        return ""
    seat = viewer.standing.seat_for(body_id, PREPARING)
    return seat.on_behalf_of if seat else ""


def prepared_bodies(viewer: Viewer) -> QuerySet[Body]:
    """Return the bodies whose queue the viewer works on."""
    if may_edit_register(viewer.user):
        return Body.objects.all()
    return Body.objects.filter(pk__in=viewer.prepared)


def own_proposals(viewer: Viewer) -> QuerySet[Proposal]:
    """Return what the viewer proposed, and those for whom the viewer acts."""
    addresses = viewer.own_addresses
    return Proposal.objects.filter(Q(proposed_by__email__in=addresses) | Q(on_behalf_of__in=addresses))


def seen_proposals(viewer: Viewer) -> QuerySet[Proposal]:
    """Return the proposals that the viewer may read.

    Drafts are their proposer's alone. A preparation group reads what is, or once was, with its body. The staff and
    whoever sits in the body read what is not confidential; the body's members only what it takes up.
    """
    addresses = viewer.own_addresses
    own = Q(proposed_by__email__in=addresses) | Q(on_behalf_of__in=addresses)
    if may_edit_register(viewer.user):
        return Proposal.objects.filter(own | Q(state__in=HANDED_IN, submitted_at__isnull=False))
    prepared = viewer.prepared
    passed = ProposalStep.objects.filter(to_body__in=prepared).values("proposal")
    handed_in = Q(submitted_at__isnull=False)
    seen = own | handed_in & (Q(body__in=prepared) | Q(pk__in=passed))
    taken_up = Q(state__in=(State.ACCEPTED, State.PLACED), is_confidential=False)
    seen |= taken_up & Q(body__in=viewer.bodies(TAKING_PART))
    if may_read_unpublished(viewer.user):
        seen |= handed_in & Q(is_confidential=False)
    return Proposal.objects.filter(seen)


def proposal_or_404(public_id: str, viewer: Viewer) -> Proposal:
    """Return the proposal, if the viewer may know of it."""
    related = ("matter", "body", "wanted_meeting", "organisation", "proposed_by", "item__meeting", "origin_clause")
    proposal = seen_proposals(viewer).select_related(*related).filter(public_id=public_id).first()
    if proposal is None:
        raise Http404
    return proposal


def seen_items(viewer: Viewer) -> QuerySet[Item]:
    """Return the items that the viewer may read: published ones, those of the staff, those of bodies they sit in."""
    if may_edit_register(viewer.user):
        return Item.objects.all()
    open_to_all = Q(is_confidential=False, meeting__published_at__isnull=False)
    if may_read_unpublished(viewer.user):
        open_to_all = Q(is_confidential=False)
    return Item.objects.filter(open_to_all | Q(meeting__body__in=viewer.bodies(TAKING_PART | PREPARING)))


def seen_clauses(viewer: Viewer) -> QuerySet[Clause]:
    """Return the clauses under items that the viewer may read."""
    if may_edit_register(viewer.user):
        return Clause.objects.all()
    return Clause.objects.filter(item__in=seen_items(viewer).order_by().values("pk"))


def seen_matters(viewer: Viewer) -> QuerySet[Matter]:
    """Return the matters of which the viewer may read at least one item or proposal."""
    if may_edit_register(viewer.user):
        others_drafts = Proposal.objects.exclude(pk__in=seen_proposals(viewer).values("pk"))
        hidden = Q(pk__in=others_drafts.values("matter")) & ~Q(pk__in=seen_proposals(viewer).values("matter"))
        return Matter.objects.exclude(hidden & Q(steps__isnull=True))
    steps = seen_items(viewer).order_by().values("matter_steps__matter")
    proposals = seen_proposals(viewer).order_by().values("matter")
    return Matter.objects.filter(Q(pk__in=steps) | Q(pk__in=proposals))


def matter_or_404(public_id: str, viewer: Viewer) -> Matter:
    """Return the matter, if the viewer sits somewhere or is of the staff, and may read something of it."""
    if not (may_propose(viewer) or may_read_unpublished(viewer.user)):
        raise Http404
    matter = seen_matters(viewer).filter(public_id=public_id).first()
    if matter is None:
        raise Http404
    return matter


def may_set_up_group(viewer: Viewer, clause: Clause) -> bool:
    """Return whether the viewer makes a group of the clause: the secretariat, and who leads or prepares the body."""
    return may_prepare(viewer.user, viewer.standing, clause.meeting.body_id)


def seen_groups(viewer: Viewer) -> QuerySet[WorkingGroup]:
    """Return the groups that the viewer sits in, those set up by bodies they sit in, and for the staff all."""
    groups = WorkingGroup.objects.select_related("body", "clause__meeting__body", "clause__item")
    if may_read_unpublished(viewer.user):
        return groups
    seats = viewer.bodies(TAKING_PART | PREPARING)
    persons = {seat.person_id for seat in viewer.standing.held}
    if viewer.user.person_id:
        persons.add(viewer.user.person_id)
    return groups.filter(
        Q(pk__in=groups.filter(body__mandates__person__in=persons).values("pk")) | Q(clause__meeting__body__in=seats)
    )


def group_or_404(public_id: str, viewer: Viewer) -> WorkingGroup:
    """Return the group, if the viewer may know of it."""
    group = seen_groups(viewer).filter(public_id=public_id).first()
    if group is None:
        raise Http404
    return group


def may_report(viewer: Viewer, group: WorkingGroup) -> bool:
    """Return whether the viewer hands in the group's report: its leader, or who prepares the body that set it up."""
    if may_lead(viewer.user, viewer.standing, group.body_id) or may_edit_register(viewer.user):
        return True
    return group.clause is not None and may_set_up_group(viewer, group.clause)


def is_somebody(user: Somebody) -> bool:
    """Return whether ``user`` has logged in; what they see follows from their seats."""
    return not isinstance(user, AnonymousUser) and user.is_active


logged_in_only = only_if(is_somebody)
