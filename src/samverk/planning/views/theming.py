"""The plan of themes: seen and suggested to by members, kept by the secretary."""

from collections.abc import Callable
from datetime import date
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from samverk.accounts.access import standing_in
from samverk.accounts.me import me
from samverk.directory.models import Body, Organisation
from samverk.planning import actions
from samverk.planning.access import followers_of_body, keepers_of_body, right_in
from samverk.planning.messages import REFUSALS
from samverk.planning.models import Theme, ThemeSuggestion
from samverk.planning.queries.themes import theme_plan
from samverk.planning.theme_forms import AskForThemesForm, SuggestionForm, ThemeForm, ThemeYearForm
from samverk.post.addresses import whole_address
from samverk.records.refusal import RuleBroken
from samverk.rounds.actions import invite_asked


@followers_of_body
def themes(request: HttpRequest, body: Body, year: int) -> HttpResponse:
    """Show the themes of a year, what is odd about them, and what was suggested; take in a suggestion."""
    right = right_in(request, body.pk)
    form = SuggestionForm(request.POST or None)
    if request.method == "POST":
        if not (right.takes_part or right.keeps):
            raise PermissionDenied
        if form.is_valid() and _suggested(request, body, year, form):
            return redirect("planning:themes", body.public_id, year)
    plan = theme_plan(body, year)
    context = {
        "section": "calendar",
        "body": body,
        "year": year,
        "plan": plan,
        "right": right,
        "form": form,
        "is_past": year < timezone.localdate().year,
    }
    return render(request, "planning/themes.html", context)


@keepers_of_body
def theme_year(request: HttpRequest, body: Body, year: int) -> HttpResponse:
    """Say until when themes are suggested, and which goal areas there are."""
    plan = theme_plan(body, year).year
    initial = {"suggestions_by": plan.suggestions_by, "goal_areas": plan.goal_areas} if plan else {}
    form = ThemeYearForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        actions.set_theme_year(body, year, **form.cleaned_data, by=me(request))
        messages.success(request, _("It has been saved."))
        return redirect("planning:themes", body.public_id, year)
    return _form(request, body, year, form, _("How the themes of the year are planned"))


@keepers_of_body
def ask_for_themes(request: HttpRequest, body: Body, year: int) -> HttpResponse:
    """Ask every member for suggestions, and write to them."""
    form = AskForThemesForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        now, by = timezone.now(), me(request)
        try:
            asked = actions.ask_for_themes(body, year, until=form.cleaned_data["until"], at=now, by=by)
        except RuleBroken as broken:
            form.add_error(None, str(REFUSALS[broken.code]))
        else:
            invite_asked(asked, address=whole_address("rounds:round", asked.public_id), at=now, by=by)
            messages.success(request, _("The members have been asked. What they suggest stands here."))
            return redirect("planning:themes", body.public_id, year)
    return _form(request, body, year, form, _("Ask the members for themes"))


@keepers_of_body
def theme(request: HttpRequest, body: Body, year: int, theme_id: str = "") -> HttpResponse:
    """Plan a theme, or change one."""
    found = get_object_or_404(Theme, body=body, year=year, public_id=theme_id) if theme_id else None
    form = ThemeForm(body, year, found, request.POST or None, initial=_initial(found, timezone.localdate()))
    if request.method == "POST" and form.is_valid():
        try:
            actions.save_theme(found or Theme(body=body, year=year), **form.cleaned_data, by=me(request))
        except RuleBroken as broken:
            form.add_error(None, str(REFUSALS[broken.code]))
        else:
            messages.success(request, _("The theme has been saved."))
            return redirect("planning:themes", body.public_id, year)
    return _form(request, body, year, form, found.title if found else _("A new theme"), theme=found)


@require_POST
@keepers_of_body
def remove_theme(request: HttpRequest, body: Body, year: int, theme_id: str) -> HttpResponse:
    """Take a theme out of the plan."""
    actions.remove_theme(get_object_or_404(Theme, body=body, year=year, public_id=theme_id), by=me(request))
    messages.success(request, _("The theme has been taken out."))
    return redirect("planning:themes", body.public_id, year)


@require_POST
@keepers_of_body
def answer_suggestion(request: HttpRequest, body: Body, year: int, suggestion_id: str) -> HttpResponse:
    """Take a suggestion up as a theme, or decline it."""
    suggestion = get_object_or_404(ThemeSuggestion, body=body, year=year, public_id=suggestion_id)
    acts: dict[str, Callable[..., object]] = {
        "take": actions.take_suggestion,
        "decline": actions.decline_suggestion,
    }
    act = acts.get(request.POST.get("act", ""))
    if act is None:
        raise Http404
    try:
        act(suggestion, by=me(request))
    except RuleBroken as broken:
        messages.error(request, str(REFUSALS[broken.code]))
    return redirect("planning:themes", body.public_id, year)


def _suggested(request: HttpRequest, body: Body, year: int, form: SuggestionForm) -> bool:
    held = standing_in(request).seat_for(body.pk)
    organisation = Organisation.objects.filter(pk=held.organisation_id or 0).first() if held else None
    try:
        suggestion = actions.suggest_theme(
            body,
            year,
            **form.cleaned_data,
            on=timezone.localdate(),
            organisation=organisation,
            by=me(request),
            on_behalf_of=held.on_behalf_of if held else "",
        )
    except RuleBroken as broken:
        form.add_error(None, str(REFUSALS[broken.code]))
        return False
    if suggestion.is_late:
        messages.warning(
            request, _("Your suggestion came after the last day. It has been taken in and marked as late.")
        )
    else:
        messages.success(request, _("Thank you. Your suggestion has been taken in."))
    return True


def _initial(theme: Theme | None, today: date) -> dict[str, Any]:
    if theme is None:
        return {"today": today}
    said = {"title": theme.title, "goal_area": theme.goal_area, "presenter": theme.presenter, "today": today}
    return {**said, "meeting": theme.meeting_id, "responsible": theme.responsible_id, "mirrors": theme.mirrors_id}


def _form(
    request: HttpRequest, body: Body, year: int, form: object, heading: str, theme: Theme | None = None
) -> HttpResponse:
    context = {"section": "calendar", "body": body, "year": year, "form": form, "heading": heading, "theme": theme}
    return render(request, "planning/theme_form.html", context)
