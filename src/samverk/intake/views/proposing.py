"""The proposer's pages: my proposals, a new one, changing, handing in, withdrawing, papers."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from samverk.accounts.access import refusal
from samverk.design.paging import Page, page_of
from samverk.intake import access, actions
from samverk.intake.access import Viewer, logged_in_only, viewer_of
from samverk.intake.actions.hand_in import IN_HAND
from samverk.intake.forms import ProposalForm, written
from samverk.intake.messages import REFUSALS
from samverk.intake.models import Proposal
from samverk.intake.queries.choices import bodies_at_work, coming_meetings
from samverk.intake.queries.known import matters_named, offered
from samverk.intake.queries.queue import listed
from samverk.intake.queries.seats import Capacity, capacities
from samverk.intake.views.answering import answered
from samverk.records.handing_out import handed_out
from samverk.records.refusal import RuleBroken


@require_safe
@logged_in_only
def mine(request: HttpRequest) -> HttpResponse:
    """List what the reader proposed, and those for whom they act."""
    viewer = viewer_of(request)
    if not access.may_propose(viewer):
        return refusal(request)
    page: Page[Proposal] = page_of(listed(access.own_proposals(viewer)), request.GET)
    context = {"section": "proposals", "page": page, "prepares": access.prepared_bodies(viewer).exists()}
    return render(request, "intake/mine.html", context)


@logged_in_only
def new(request: HttpRequest) -> HttpResponse:
    """Take up a new proposal."""
    viewer = viewer_of(request)
    if not access.may_propose(viewer):
        return refusal(request)
    as_whom = capacities(viewer.standing)
    form = _form(request, viewer, as_whom, initial=_begun(request, viewer))
    if request.method == "POST" and form.is_valid():
        chosen = as_whom[form.cleaned_data["seat"]] if "seat" in form.cleaned_data else next(iter(as_whom.values()))
        proposal = actions.draft_proposal(
            form.proposed(), by=viewer.user, organisation=chosen.organisation, on_behalf_of=chosen.on_behalf_of
        )
        return _saved(request, viewer, proposal, form, chosen.on_behalf_of)
    return _form_page(request, viewer, form)


@logged_in_only
def change(request: HttpRequest, public_id: str) -> HttpResponse:
    """Change a draft, or what was sent back."""
    viewer = viewer_of(request)
    proposal = own_or_404(public_id, viewer)
    if proposal.state not in IN_HAND:
        return redirect("intake:proposal", public_id)
    form = _form(request, viewer, {}, initial=written(proposal))
    if request.method == "POST" and form.is_valid():
        on_behalf_of = access.acts_for(viewer, proposal)
        seen = _seen(request)
        try:
            actions.change_proposal(proposal, form.proposed(), seen=seen, by=viewer.user, on_behalf_of=on_behalf_of)
        except RuleBroken as refused:
            form.add_error(None, str(REFUSALS[refused.code]))
        else:
            return _saved(request, viewer, proposal, form, on_behalf_of)
    return _form_page(request, viewer, form, proposal)


@require_POST
@logged_in_only
def submit(request: HttpRequest, public_id: str) -> HttpResponse:
    """Hand a draft in."""
    viewer = viewer_of(request)
    proposal = own_or_404(public_id, viewer)
    _hand_in(request, viewer, proposal, _seen(request))
    return redirect("intake:proposal", public_id)


@require_POST
@logged_in_only
def withdraw(request: HttpRequest, public_id: str) -> HttpResponse:
    """Take a proposal back."""
    viewer = viewer_of(request)
    proposal = own_or_404(public_id, viewer)
    with answered(request, _("The proposal is withdrawn.")):
        actions.withdraw_proposal(
            proposal,
            seen=_seen(request),
            by=viewer.user,
            on_behalf_of=access.acts_for(viewer, proposal),
            reason=request.POST.get("reason", "").replace("\0", "").strip()[:4_000],
        )
    return redirect("intake:proposal", public_id)


@require_safe
@logged_in_only
def paper(request: HttpRequest, public_id: str, paper_id: str) -> HttpResponseBase:
    """Hand a paper out, to be saved."""
    proposal = access.proposal_or_404(public_id, viewer_of(request))
    found = get_object_or_404(proposal.papers.select_related("stored_file"), public_id=paper_id)
    return handed_out(found.stored_file, found.name)


@require_POST
@logged_in_only
def remove_paper(request: HttpRequest, public_id: str, paper_id: str) -> HttpResponse:
    """Take a paper away from a draft."""
    viewer = viewer_of(request)
    proposal = own_or_404(public_id, viewer)
    found = get_object_or_404(proposal.papers.select_related("proposal"), public_id=paper_id)
    with answered(request, _("The paper is taken away.")):
        actions.remove_paper(found, by=viewer.user, on_behalf_of=access.acts_for(viewer, proposal))
    return redirect("intake:change", public_id)


def own_or_404(public_id: str, viewer: Viewer) -> Proposal:
    """Return the proposal, if it is the viewer's own, or of somebody for whom the viewer acts."""
    proposal = access.proposal_or_404(public_id, viewer)
    if not access.is_own(viewer, proposal):
        raise Http404
    return proposal


def _form(request: HttpRequest, viewer: Viewer, as_whom: dict[str, Capacity], **initial: Any) -> ProposalForm:
    today = timezone.localdate()
    matters = access.seen_matters(viewer)
    return ProposalForm(
        request.POST or None,
        request.FILES or None,
        bodies=bodies_at_work(today),
        meetings=coming_meetings(today),
        seats=[(key, capacity.label) for key, capacity in as_whom.items()],
        find_matter=lambda words: matters_named(matters, words),
        find_clause=lambda public_id: access.seen_clauses(viewer).filter(public_id=public_id).first(),
        **initial,
    )


def _form_page(
    request: HttpRequest, viewer: Viewer, form: ProposalForm, proposal: Proposal | None = None
) -> HttpResponse:
    context = {
        "section": "proposals",
        "form": form,
        "proposal": proposal,
        "papers": list(proposal.papers.all()) if proposal else [],
        "known_matters": offered(access.seen_matters(viewer)),
    }
    return render(request, "intake/form.html", context, status=400 if form.errors else 200)


def _begun(request: HttpRequest, viewer: Viewer) -> dict[str, str]:
    """Return what the link that led here says: a matter to go on with, a clause that orders it, a body."""
    begun = {"origin_clause": request.GET.get("clause", "")[:40]}
    matter = access.seen_matters(viewer).filter(public_id=request.GET.get("matter", "").replace("\0", "")).first()
    if matter is not None:
        begun["matter"] = f"{matter.title} ({matter.public_id})"
    return begun


def _saved(
    request: HttpRequest, viewer: Viewer, proposal: Proposal, form: ProposalForm, on_behalf_of: str
) -> HttpResponse:
    """Keep the papers, hand in if that was asked for, and go on to the proposal."""
    for name, content in form.cleaned_data["papers"]:
        with answered(request):
            actions.add_paper(proposal, content, name=name, by=viewer.user, on_behalf_of=on_behalf_of)
    if "submit" in request.POST:
        _hand_in(request, viewer, proposal, proposal.revision)
    else:
        messages.success(request, _("The draft is saved. Nobody else sees it before you hand it in."))
    return redirect("intake:proposal", proposal.public_id)


def _hand_in(request: HttpRequest, viewer: Viewer, proposal: Proposal, seen: int) -> None:
    with answered(request, _("The proposal is handed in. You get a letter when it has been answered.")):
        actions.submit_proposal(
            proposal,
            at=timezone.now(),
            seen=seen,
            by=viewer.user,
            on_behalf_of=access.acts_for(viewer, proposal),
        )


def _seen(request: HttpRequest) -> int:
    """Return the revision that stood on the page; none that there is, where the page did not say."""
    said = request.POST.get("seen", "")
    return int(said) if said.isascii() and said.isdigit() and len(said) < 9 else 0
