"""What the secretariat decides: steps that old minutes seem to take, silent networks, mergers, mail domains."""

from functools import partial

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from samverk.accounts.me import me
from samverk.design.paging import Page, page_of
from samverk.directory.models import Organisation
from samverk.networks import actions
from samverk.networks.access import secretaries_only
from samverk.networks.forms import BasisForm, DomainsForm, ReasonForm, WhichForm
from samverk.networks.messages import REFUSALS
from samverk.networks.models import DormancyProposal, LifeStep, MailDomain, SuggestedStep
from samverk.networks.queries.checklist import members_on
from samverk.networks.queries.waiting import open_proposals, suggested_steps, waiting_mergers
from samverk.networks.views.acting import done, shown, told

SHOWN = 100


@require_safe
@secretaries_only
def waiting(request: HttpRequest) -> HttpResponse:
    """Show everything about networks that waits for the secretariat."""
    page: Page[SuggestedStep] = page_of(suggested_steps(), request.GET)
    proposals, mergers = open_proposals()[:SHOWN], waiting_mergers()[:SHOWN]
    return shown(request, "waiting.html", page=page, proposals=proposals, mergers=mergers)


@require_POST
@secretaries_only
def confirm_suggested(request: HttpRequest) -> HttpResponse:
    """Let the steps that were marked be taken, the oldest first."""
    marked = list(suggested_steps().filter(public_id__in=request.POST.getlist("step")))
    refused = actions.confirm_steps(marked, today=timezone.localdate(), by=me(request))
    count = len(marked) - len(refused)
    said = ngettext("%(count)d step is confirmed.", "%(count)d steps are confirmed.", count) % {"count": count}
    messages.success(request, said)
    for code in dict.fromkeys(code for _suggestion, code in refused):
        messages.error(request, str(REFUSALS[code]))
    return redirect("networks:waiting")


@secretaries_only
def suggested(request: HttpRequest, public_id: str) -> HttpResponse:
    """Say which network a clause means."""
    suggestion = get_object_or_404(suggested_steps(), public_id=public_id)
    is_merger = suggestion.kind == LifeStep.Kind.MERGE
    known = {
        "body": suggestion.body,
        "others": suggestion.others.all(),
        "name": suggestion.name_as_written,
        "on": suggestion.on,
    }
    form = WhichForm(request.POST or None, initial=known, is_merger=is_merger)

    def say() -> None:
        said = form.cleaned_data
        others = list(said.get("others", ()))
        actions.say_which(suggestion, body=said["body"], others=others, name=said["name"], on=said["on"])

    if request.method == "POST" and done(form, say):
        return redirect("networks:waiting")
    return shown(request, "suggested.html", suggestion=suggestion, form=form)


@require_POST
@secretaries_only
def dismiss(request: HttpRequest, public_id: str) -> HttpResponse:
    """Say that a clause takes no such step."""
    with told(request):
        actions.dismiss_step(get_object_or_404(SuggestedStep, public_id=public_id), by=me(request))
    return redirect("networks:waiting")


@secretaries_only
def silent(request: HttpRequest, public_id: str) -> HttpResponse:
    """Decide whether a silent network rests or goes on."""
    rows = DormancyProposal.objects.select_related("network__body")
    proposal, today = get_object_or_404(rows, public_id=public_id), timezone.localdate()
    rests = request.POST.get("decision") == "rest"
    rest = BasisForm(request.POST if rests else None, today=today, prefix="rest")
    keep = ReasonForm(request.POST if request.POST and not rests else None, prefix="keep")

    def let_rest() -> None:
        actions.let_rest(proposal, on=rest.cleaned_data["on"], basis=rest.basis(), today=today, by=me(request))

    go_on = partial(actions.keep_awake, proposal, on=today, by=me(request))
    form, act = (rest, let_rest) if rests else (keep, lambda: go_on(because=keep.cleaned_data["because"]))
    if request.method == "POST" and done(form, act):
        return redirect("networks:waiting")
    return shown(request, "silent.html", proposal=proposal, rest=rest, keep=keep)


@secretaries_only
def domains(request: HttpRequest) -> HttpResponse:
    """Keep the domains of the municipalities' mail addresses."""
    members = list(members_on(timezone.localdate()))
    known: dict[int, list[str]] = {}
    for organisation_id, domain in MailDomain.objects.values_list("organisation_id", "domain"):
        known.setdefault(organisation_id, []).append(domain)
    if request.method == "POST":
        organisation = get_object_or_404(Organisation, public_id=request.POST.get("organisation", ""))
        form = DomainsForm(request.POST)
        if form.is_valid():
            with told(request):
                words = form.cleaned_data["domains"].replace(",", " ").split()
                actions.keep_domains(organisation, words, by=me(request))
                messages.success(request, _("The domains are kept."))
        return redirect("networks:domains")
    rows = [(member, " ".join(known.get(member.pk, ()))) for member in members]
    return shown(request, "domains.html", rows=rows)
