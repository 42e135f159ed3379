"""What is due, what is proposed, and what becomes of it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from samverk.accounts.me import me
from samverk.design.paging import Page, page_of
from samverk.preservation import actions
from samverk.preservation.access import disposal_or_404, keepers_only, type_or_404
from samverk.preservation.carrying_out import count_due
from samverk.preservation.forms import BecauseForm
from samverk.preservation.models import Disposal, Hold, ListedThing, Protocol
from samverk.preservation.queries.asked_for import open_requests
from samverk.preservation.queries.candidates import candidates, kept_though_due
from samverk.preservation.queries.listing import Candidate, Listed, as_candidates, as_listed
from samverk.preservation.queries.overview import standings
from samverk.preservation.queries.plan import plan_in_force, rule_of
from samverk.preservation.views.acting import told
from samverk.preservation.wording import rule_in_words

RECENT = 10


@require_safe
@keepers_only
def start(request: HttpRequest) -> HttpResponse:
    """Show what is due by the plan in force, and what waits."""
    today = timezone.localdate()
    open_ones = Disposal.objects.filter(state__in=Disposal.OPEN).select_related("row").order_by("pk")
    context = {
        "section": "preservation",
        "plan": plan_in_force(today),
        "standings": standings(today),
        "open": open_ones[:50],
        "protocols": Protocol.objects.order_by("-number")[:RECENT],
        "holds": Hold.objects.filter(lifted_at=None).count(),
        "me": me(request).public_id,
    }
    return render(request, "preservation/start.html", context)


@require_POST
@keepers_only
def count(request: HttpRequest) -> HttpResponse:
    """Count what is due."""
    with told(request, _("It has been counted.")):
        count_due(timezone.localdate())
    return redirect("preservation:start")


@require_safe
@keepers_only
def due(request: HttpRequest, key: str) -> HttpResponse:
    """Show what is due of one type, and what stays though its time is over."""
    kind, today = type_or_404(key), timezone.localdate()
    rule = rule_of(key, today)
    context = {
        "section": "preservation",
        "kind": kind,
        "rule": rule and rule_in_words(rule),
        "row": rule,
        "open": Disposal.objects.filter(type_key=key, state__in=Disposal.OPEN).first(),
        "most": actions.MOST,
    }
    if rule is not None:
        page: Page[Candidate] = page_of(
            candidates(kind, rule, today), request.GET, shown=lambda rows: as_candidates(kind, rows)
        )
        context |= {"page": page, "kept": kept_though_due(kind, rule, today)}
    return render(request, "preservation/due.html", context)


@require_POST
@keepers_only
def propose(request: HttpRequest, key: str) -> HttpResponse:
    """Draw up a proposal."""
    kind = type_or_404(key)
    with told(request, _("The proposal is drawn up. Somebody else has to approve it.")):
        made = actions.propose(kind, on=timezone.localdate(), at=timezone.now(), by=me(request))
        return redirect("preservation:disposal", made.public_id)
    return redirect("preservation:due", key)


@require_safe
@keepers_only
def disposal(request: HttpRequest, public_id: str) -> HttpResponse:
    """Show a disposal with its list."""
    return _shown(request, disposal_or_404(public_id), BecauseForm())


@require_POST
@keepers_only
def approve(request: HttpRequest, public_id: str) -> HttpResponse:
    """Approve a proposal; it is carried out in the background."""
    found = disposal_or_404(public_id)
    with told(request, _("The proposal is approved, and is being carried out.")):
        looked_at = request.POST.getlist("not_asked_for")
        actions.approve(found, on=timezone.localdate(), at=timezone.now(), by=me(request), not_asked_for=looked_at)
    return redirect("preservation:disposal", public_id)


@require_POST
@keepers_only
def refuse(request: HttpRequest, public_id: str) -> HttpResponse:
    """Refuse a proposal, with the reason."""
    found, form = disposal_or_404(public_id), BecauseForm(request.POST)
    if not form.is_valid():
        return _shown(request, found, form)
    with told(request, _("The proposal is refused.")):
        actions.refuse(found, form.cleaned_data["because"], at=timezone.now(), by=me(request))
    return redirect("preservation:disposal", public_id)


@require_POST
@keepers_only
def withdraw(request: HttpRequest, public_id: str) -> HttpResponse:
    """Take one's own proposal back."""
    found = disposal_or_404(public_id)
    with told(request, _("The proposal for disposal is withdrawn.")):
        actions.withdraw(found, at=timezone.now(), by=me(request))
    return redirect("preservation:disposal", public_id)


def _shown(request: HttpRequest, disposal: Disposal, form: BecauseForm) -> HttpResponse:
    things = ListedThing.objects.filter(disposal=disposal).select_related("fate").order_by("position")
    page: Page[Listed] = page_of(things, request.GET, shown=lambda rows: as_listed(disposal, rows))
    context = {
        "section": "preservation",
        "disposal": disposal,
        "rule": rule_in_words(disposal.row),
        "page": page,
        "settled": things.exclude(fate=None).count(),
        "protocol": Protocol.objects.filter(disposal=disposal).first(),
        "is_mine": disposal.proposed_by_account == me(request).public_id,
        "requests": open_requests() if disposal.state == Disposal.State.PROPOSED else (),
        "form": form,
    }
    return render(request, "preservation/disposal.html", context, status=400 if form.errors else 200)
