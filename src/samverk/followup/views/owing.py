"""What somebody owes, on one page: a person, a municipality, a body."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from samverk.accounts.access import may_follow, standing_in
from samverk.design.paging import page_of
from samverk.directory.models import Body, Organisation
from samverk.followup.access import members_only
from samverk.followup.models import Obligation
from samverk.followup.picture import picture_of
from samverk.followup.queries.card import card_of
from samverk.followup.queries.groups import GROUPS, Rows, grouped, in_group, lines
from samverk.followup.queries.obligations import obligations_for
from samverk.followup.queries.owed_by import owed_by_body, owed_by_organisation, sees_all_of
from samverk.followup.queries.wanted import acts_for, entrusted_to, secretariat_ids, wanted_from_user
from samverk.followup.wording import GROUP_NAMES


@require_safe
@members_only
def mine(request: HttpRequest) -> HttpResponse:
    """Show what the collaboration wants from the caller, by day."""
    standing = standing_in(request)
    visible = obligations_for(request.user, standing)
    parts = [visible.filter(part) for part in wanted_from_user(request.user, standing, secretariat_ids()).parts()]
    if in_my_hands := set(
        entrusted_to([request.user.get_username()], standing.on).values_list("obligation", flat=True)
    ):
        parts.append(Obligation.objects.filter(pk__in=in_my_hands))
    context = {"acts_for": acts_for(standing), "opens": True}
    return _page(request, "followup/mine.html", parts, context)


@require_safe
@members_only
def organisation(request: HttpRequest, public_id: str) -> HttpResponse:
    """Show what a municipality owes: to its own people all, to a neighbour what is published."""
    owner = get_object_or_404(Organisation, public_id=public_id)
    standing = standing_in(request)
    rows = owed_by_organisation(request.user, standing, owner)
    context = {"owner": owner, "opens": sees_all_of(request.user, standing, owner)}
    return _page(request, "followup/organisation.html", [rows], context)


@require_safe
@members_only
def body(request: HttpRequest, public_id: str) -> HttpResponse:
    """Show what a network owes as a whole, to those who sit in it."""
    owner = get_object_or_404(Body, public_id=public_id)
    standing = standing_in(request)
    if not may_follow(request.user, standing, owner.pk):
        raise Http404
    rows = owed_by_body(request.user, standing, owner)
    return _page(request, "followup/body.html", [rows], {"owner": owner, "opens": True})


@require_safe
@members_only
def card(request: HttpRequest, public_id: str) -> HttpResponse:
    """Show how a municipality has kept its days, year by year."""
    owner = get_object_or_404(Organisation, public_id=public_id)
    standing = standing_in(request)
    if not sees_all_of(request.user, standing, owner):
        raise Http404
    shown = card_of(obligations_for(request.user, standing).filter(organisation=owner), standing.on)
    context = {"section": "followup", "owner": owner, "card": shown, "picture": picture_of(shown)}
    return render(request, "followup/card.html", context)


def _page(request: HttpRequest, template: str, parts: list[Rows], context: dict[str, Any]) -> HttpResponse:
    """Show the groups, or all of the one that is asked for."""
    today = standing_in(request).on
    context |= {"section": "followup", "today": today}
    asked = request.GET.get("show", "")
    if asked in GROUPS:
        page = page_of(in_group(parts, asked, today), request.GET, shown=lambda rows: lines(rows, today))
        context |= {"page": page, "group_name": GROUP_NAMES[asked]}
    else:
        context["groups"] = grouped(parts, today)
    return render(request, template, context)
