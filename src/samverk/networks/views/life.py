"""The steps of a network's life, taken by the secretariat, each citing its clause."""

from functools import partial

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _

from samverk.accounts.me import me
from samverk.networks import actions
from samverk.networks.access import secretaries_only, sight_of
from samverk.networks.actions.take_step import STEPS
from samverk.networks.forms import BasisForm, CloseForm, MandateForm, MergeForm, ProposeForm, SettleForm, StepForm
from samverk.networks.models import LifeStep, Merger
from samverk.networks.queries.checklist import checklist_of
from samverk.networks.views.acting import done, shown

Kind = LifeStep.Kind
# Steps with a page of their own.
APART = frozenset({Kind.PROPOSE, Kind.MERGE, Kind.RECEIVE, Kind.CLOSE})


@secretaries_only
def propose(request: HttpRequest) -> HttpResponse:
    """Put a new network up."""
    today = timezone.localdate()
    form = ProposeForm(request.POST or None, today=today)

    def put_up() -> None:
        said = form.cleaned_data
        made = actions.propose_network(
            said["name"], type=said["type"], on=said["on"], basis=form.basis(), today=today, by=me(request)
        )
        form.made = made.body.public_id  # type: ignore[attr-defined]

    if request.method == "POST" and done(form, put_up):
        return redirect("networks:network", form.made)  # type: ignore[attr-defined]
    return shown(request, "propose.html", form=form)


@secretaries_only
def start(request: HttpRequest, body_id: str) -> HttpResponse:
    """Let a proposed network begin; what is missing is shown."""
    network, today = sight_of(request, body_id).network, timezone.localdate()
    form = BasisForm(request.POST or None, today=today)

    def begin() -> None:
        actions.start_network(network, on=form.cleaned_data["on"], basis=form.basis(), today=today, by=me(request))

    if request.method == "POST" and done(form, begin):
        messages.success(request, _("The network has started."))
        return redirect("networks:network", body_id)
    return shown(request, "start.html", network=network, form=form, checklist=checklist_of(network, today))


@secretaries_only
def step(request: HttpRequest, body_id: str) -> HttpResponse:
    """Take one of the steps that may follow."""
    network, today = sight_of(request, body_id).network, timezone.localdate()
    kinds = tuple(kind for kind, (may_follow, _after) in STEPS.items() if network.state in may_follow)
    wanted = tuple(kind for kind in kinds if kind not in APART and (kind, network.state) != (Kind.START, "proposed"))
    form = StepForm(request.POST or None, kinds=wanted, today=today)

    def take() -> None:
        said = form.cleaned_data
        actions.take_step(network, said["kind"], on=said["on"], basis=form.basis(), today=today, by=me(request))

    if request.method == "POST" and done(form, take):
        return redirect("networks:network", body_id)
    return shown(request, "step.html", network=network, form=form, has_steps=bool(wanted))


@secretaries_only
def close(request: HttpRequest, body_id: str) -> HttpResponse:
    """End a network with its last report."""
    network, today = sight_of(request, body_id).network, timezone.localdate()
    form = CloseForm(request.POST or None, today=today)

    def end() -> None:
        said = form.cleaned_data
        basis = form.basis()
        actions.close_network(network, report=said["report"], on=said["on"], basis=basis, today=today, by=me(request))

    if request.method == "POST" and done(form, end):
        messages.success(request, _("The network is closed, and its last report is on its way."))
        return redirect("networks:network", body_id)
    return shown(request, "close.html", network=network, form=form)


@secretaries_only
def merge(request: HttpRequest) -> HttpResponse:
    """Let networks become one."""
    today = timezone.localdate()
    form = MergeForm(request.POST or None, today=today)

    def join() -> None:
        said = form.cleaned_data
        actions.merge_networks(
            list(said["networks"]),
            said["into"],
            on=said["on"],
            basis=form.basis(),
            today=today,
            by=me(request),
            waits_for_board=said["waits_for_board"],
        )

    if request.method == "POST" and done(form, join):
        return redirect("networks:network", form.cleaned_data["into"].body.public_id)
    return shown(request, "merge.html", form=form)


@secretaries_only
def settle(request: HttpRequest, public_id: str) -> HttpResponse:
    """Note what a board decided about a merger."""
    rows = Merger.objects.select_related("into__body").prefetch_related("networks__body")
    merger, today = get_object_or_404(rows, public_id=public_id), timezone.localdate()
    form = SettleForm(request.POST or None)

    def note() -> None:
        said = form.cleaned_data
        taken = said["outcome"] == "taken"
        actions.settle_merger(merger, is_taken=taken, on=said["on"], clause=said["clause"], today=today, by=me(request))

    if request.method == "POST" and done(form, note):
        return redirect("networks:network", merger.into.body.public_id)
    return shown(request, "settle.html", merger=merger, form=form)


@secretaries_only
def mandate(request: HttpRequest, body_id: str) -> HttpResponse:
    """Write a new version of the mandate."""
    network = sight_of(request, body_id).network
    newest = network.mandate_texts.order_by("-version").first()
    known = {"text": newest.text} if newest else None
    form = MandateForm(request.POST or None, initial=known, today=timezone.localdate())
    write = partial(actions.write_mandate, network, by=me(request))

    def put() -> None:
        write(form.cleaned_data["text"], holds_from=form.cleaned_data["on"], basis=form.basis())

    if request.method == "POST" and done(form, put):
        return redirect("networks:network", body_id)
    return shown(request, "mandate.html", network=network, form=form)
