"""Masking words of a meeting, letting others stand, and putting masked ones back."""

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from samverk.records.refusal import RuleBroken
from samverk.releasing import actions
from samverk.releasing.access import Here, entered, masking_or_404
from samverk.releasing.forms import MASK, STAND, MaskForm, ProposalsForm
from samverk.releasing.queries.proposals import Proposal, proposals_of
from samverk.releasing.views.acting import logged_in_only, told
from samverk.releasing.views.reading import shown


@require_POST
@logged_in_only
def settle(request: HttpRequest, public_id: str) -> HttpResponse:
    """Do with each proposal what was chosen for it."""
    here = entered(request, public_id)
    proposals = [one for one in proposals_of([here.meeting.pk])[here.meeting.pk] if not one.is_let_stand]
    form = ProposalsForm(request.POST, proposals=proposals, auto_id="settle_%s")
    if not form.is_valid():
        return shown(request, here, settling=form)
    with transaction.atomic():
        masked = sum(_masked(here, one) for one in form.chosen(MASK))
        stand = actions.let_stand(
            here.meeting, [one.words for one in form.chosen(STAND)], at=timezone.now(), by=here.user
        )
    if masked or stand:
        said = {"masked": masked, "stand": stand}
        messages.success(request, _("Masked: %(masked)d. Let stand: %(stand)d.") % said)
    else:
        messages.warning(request, _("Nothing was changed: nothing was chosen, or somebody has settled it already."))
    return redirect("releasing:meeting", public_id)


def _masked(here: Here, proposal: Proposal) -> bool:
    """Mask what is proposed; ``False`` if another hand has done so, or a longer masking took it along."""
    try:
        with transaction.atomic():
            actions.mask(here.meeting, proposal.words, why=proposal.why, at=timezone.now(), by=here.user)
    except RuleBroken:
        return False
    return True


@require_POST
@logged_in_only
def mask(request: HttpRequest, public_id: str) -> HttpResponse:
    """Mask the words that were written."""
    here = entered(request, public_id)
    form = MaskForm(request.POST, auto_id="mask_%s")
    if not form.is_valid():
        return shown(request, here, masking=form)
    said = form.cleaned_data
    with told(request, _("The words are masked everywhere in the meeting.")):
        actions.mask(here.meeting, said["words"], why=said["why"], basis=said["basis"], at=timezone.now(), by=here.user)
    return redirect("releasing:meeting", public_id)


@require_POST
@logged_in_only
def lift(request: HttpRequest, public_id: str, masking_id: str) -> HttpResponse:
    """Put masked words back."""
    here = entered(request, public_id)
    with told(request, _("The words stand in the minutes again.")):
        actions.lift(masking_or_404(here, masking_id), at=timezone.now(), by=here.user)
    return redirect("releasing:meeting", public_id)
