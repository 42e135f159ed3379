"""Networks that others run, and who takes part from where."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from samverk.accounts.access import standing_in
from samverk.accounts.me import me
from samverk.contacts import actions
from samverk.contacts.access import enter_or_404, keeping_or_404, may_keep_contacts, own_anywhere, users_only
from samverk.contacts.forms import EndForm, NetworkForm, PartForm, SearchForm, parties
from samverk.contacts.messages import worded
from samverk.contacts.models import OutsideNetwork, TakesPart
from samverk.contacts.queries.lists import networks as listed_networks
from samverk.contacts.views.acting import shown, told
from samverk.design.paging import Page, page_of
from samverk.directory.models import Organisation
from samverk.records.refusal import RuleBroken


@require_safe
@users_only
def networks(request: HttpRequest) -> HttpResponse:
    """List the networks of others with who takes part, narrowed by a name."""
    enter_or_404(request)
    search = SearchForm(request.GET)
    who = search.cleaned_data["q"].replace("\0", "") if search.is_valid() else ""
    page: Page[OutsideNetwork] = page_of(listed_networks(timezone.localdate(), who), request.GET)
    return shown(request, "networks.html", page=page, search=search, who=who)


@users_only
def new(request: HttpRequest) -> HttpResponse:
    """Put a network of others into the list."""
    keeping_or_404(request)
    return _written(request, None, {})


@users_only
def edit(request: HttpRequest, public_id: str) -> HttpResponse:
    """Change the entry of a network."""
    keeping_or_404(request)
    found = get_object_or_404(OutsideNetwork, public_id=public_id)
    names = ("name", "organisation", "purpose", "link", "calendar_link", "begins_on", "ends_on")
    return _written(request, found, {name: getattr(found, name) for name in names})


@users_only
def network(request: HttpRequest, public_id: str) -> HttpResponse:
    """Show a network with everybody who takes or took part, and note one more."""
    enter_or_404(request)
    found = get_object_or_404(OutsideNetwork.objects.select_related("organisation"), public_id=public_id)
    mine = _mine(request)
    form = _part_form(request)
    if request.method == "POST":
        if form is None:
            raise Http404
        if form.is_valid():
            on_behalf_of = mine.get(form.cleaned_data["organisation"].pk, "")
            with told(request, _("Who takes part is noted.")):
                actions.take_part(found, **form.cleaned_data, by=me(request), on_behalf_of=on_behalf_of)
            return redirect("contacts:network", public_id)
    parts = found.taking_part.select_related("organisation")
    keeping = may_keep_contacts(request.user, standing_in(request))
    rows = [(part, keeping or part.organisation_id in mine) for part in parts]
    return shown(request, "network.html", form=form, network=found, rows=rows)


@require_POST
@users_only
def end_part(request: HttpRequest, public_id: str, part_id: str) -> HttpResponse:
    """Note the last day on which somebody takes part."""
    enter_or_404(request)
    related = ("network", "organisation")
    part = get_object_or_404(
        TakesPart.objects.select_related(*related), network__public_id=public_id, public_id=part_id
    )
    mine, form = _mine(request), EndForm(request.POST)
    if part.organisation_id not in mine and not may_keep_contacts(request.user, standing_in(request)):
        raise Http404
    if form.is_valid():
        with told(request, _("The last day is noted.")):
            actions.end_part(
                part, on=form.cleaned_data["on"], by=me(request), on_behalf_of=mine.get(part.organisation_id, "")
            )
    return redirect("contacts:network", public_id)


def _written(request: HttpRequest, found: OutsideNetwork | None, begun: dict[str, Any]) -> HttpResponse:
    form = NetworkForm(request.POST or None, initial=begun, choices={"organisation": parties()})
    if request.method == "POST" and form.is_valid():
        try:
            kept = actions.keep_network(found, **form.cleaned_data, by=me(request))
        except RuleBroken as refused:
            form.add_error("name", worded(refused))
        else:
            return redirect("contacts:network", kept.public_id)
    return shown(request, "network_form.html", form=form, network=found)


def _mine(request: HttpRequest) -> dict[int, str]:
    return own_anywhere(standing_in(request))


def _part_form(request: HttpRequest) -> PartForm | None:
    """Return the form for those who may note somebody: for their own municipality, or for all who keep the list."""
    members = Organisation.objects.filter(is_member=True).order_by("sort_key")
    if not may_keep_contacts(request.user, standing_in(request)):
        mine = _mine(request)
        if not mine:
            return None
        members = members.filter(pk__in=mine)
    return PartForm(request.POST or None, choices={"organisation": members})
