"""One notice, and what is done with it."""

from typing import Any

from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from samverk.accounts.access import standing_in
from samverk.accounts.me import me
from samverk.intake.access import may_propose, proposal_or_404, viewer_of
from samverk.intake.queries.choices import bodies_at_work
from samverk.intake.queries.seats import capacities
from samverk.watchlist import actions
from samverk.watchlist.access import may_settle, notice_or_404, sees_clause, settled_or_404, users_only
from samverk.watchlist.forms import DayForm, OutcomeForm, PromoteForm
from samverk.watchlist.models import Notice
from samverk.watchlist.views.acting import shown, told
from samverk.watchlist.wording import source_of


@require_safe
@users_only
def notice(request: HttpRequest, public_id: str) -> HttpResponse:
    """Show a notice with its source, who follows it, and what was done with it."""
    return _page(request, notice_or_404(request, public_id))


@require_POST
@users_only
def follow(request: HttpRequest, public_id: str) -> HttpResponse:
    """Be reminded of it, or not any more."""
    found = notice_or_404(request, public_id)
    if "stop" in request.POST:
        actions.unfollow(found, by=me(request))
        # Without a body, who does not follow it and did not note it does not see it any more.
        return redirect("watchlist:notices")
    actions.follow(found, by=me(request))
    return redirect("watchlist:notice", public_id)


@require_POST
@users_only
def move(request: HttpRequest, public_id: str) -> HttpResponse:
    """Set another day; what was done with is taken up again."""
    found, form = settled_or_404(request, public_id), DayForm(request.POST)
    if not form.is_valid():
        return _page(request, found, day=form)
    said, today = form.cleaned_data, timezone.localdate()
    with told(request, _("The new day is set.")):
        if found.state == Notice.State.DONE:
            actions.take_up_notice(found, watch_on=said["watch_on"], on=today, seen=said["seen"], by=me(request))
        else:
            actions.move_notice(found, **said, on=today, by=me(request))
    return redirect("watchlist:notice", public_id)


@require_POST
@users_only
def finish(request: HttpRequest, public_id: str) -> HttpResponse:
    """Say what came of it."""
    found, form = settled_or_404(request, public_id), OutcomeForm(request.POST)
    if not form.is_valid():
        return _page(request, found, outcome=form)
    with told(request, _("What came of it is noted.")):
        actions.finish_notice(found, **form.cleaned_data, by=me(request))
    return redirect("watchlist:notice", public_id)


@require_POST
@users_only
def promote(request: HttpRequest, public_id: str) -> HttpResponse:
    """Make a matter of it, and go on with the proposal."""
    found = settled_or_404(request, public_id)
    if not may_propose(viewer_of(request)):
        raise Http404
    form = PromoteForm(request.POST, bodies=bodies_at_work(timezone.localdate()))
    if not form.is_valid():
        return _page(request, found, promote=form)
    capacity = next(iter(capacities(standing_in(request)).values()))
    as_whom: dict[str, Any] = {"organisation": capacity.organisation, "on_behalf_of": capacity.on_behalf_of}
    with told(request, _("A proposal is drafted. Complete it and hand it in.")):
        made = actions.promote(found, **form.cleaned_data, **as_whom, by=me(request))
        return redirect("intake:proposal", made.public_id)
    return redirect("watchlist:notice", public_id)


def _page(request: HttpRequest, found: Notice, **mistaken: Form) -> HttpResponse:
    settles = may_settle(request, found)
    begun: dict[str, Any] = {"seen": found.revision, "title": found.text[:200], "body": found.body}
    bodies = bodies_at_work(timezone.localdate())
    forms: dict[str, Form] = {
        "day": DayForm(initial=begun, auto_id="day_%s"),
        "outcome": OutcomeForm(initial=begun, auto_id="outcome_%s"),
        "promote": PromoteForm(initial=begun, bodies=bodies, auto_id="promote_%s"),
    }
    followers = list(found.followers.select_related("user"))
    return shown(
        request,
        "notice.html",
        notice=found,
        source=source_of(found),
        steps=found.steps.all(),
        followers=followers,
        is_mine=any(one.user_id == request.user.pk for one in followers),
        settles=settles,
        sees_clause=sees_clause(request, found),
        may_promote=settles and may_propose(viewer_of(request)),
        sees_proposal=_sees_proposal(request, found),
        forms=forms | mistaken,
        today=timezone.localdate(),
        status=400 if mistaken else 200,
    )


def _sees_proposal(request: HttpRequest, found: Notice) -> bool:
    if found.proposal is None:
        return False
    try:
        proposal_or_404(found.proposal.public_id, viewer_of(request))
    except Http404:
        return False
    return True
