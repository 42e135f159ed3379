"""Planning a year from the pattern of a past one, and a single meeting."""

from datetime import date
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samverk.accounts.me import me
from samverk.directory.models import Body
from samverk.planning import actions, wording
from samverk.planning.access import keepers_of_body
from samverk.planning.actions import RowRefused
from samverk.planning.forms import MeetingForm
from samverk.planning.messages import REFUSALS
from samverk.planning.queries.year_plan import past_years, pattern_in, proposed_days, rows_of
from samverk.planning.row_forms import RowForms, as_initial, beside, days_of, has_mistakes, wanted_of, written_again
from samverk.records.refusal import RuleBroken

# A year further away than this is not planned by anybody.
AHEAD = 5


@keepers_of_body
def plan(request: HttpRequest, body: Body, year: int) -> HttpResponse:
    """Propose a year, let it be changed row by row, and plan all that is kept in one act."""
    today = timezone.localdate()
    if not today.year <= year <= today.year + AHEAD:
        raise Http404
    years = [past for past in past_years(body) if past < year]
    base = _base(request.GET.get("base", ""), years)
    pattern = pattern_in(body, base) if base else None
    if request.method == "POST":
        forms = RowForms(request.POST)
        if forms.is_valid():
            act = request.POST.get("act")
            planned = _plan(request, body, forms, today) if act == "plan" else None
            if planned is not None:
                return _planned(request, planned, year)
            if act != "plan":
                forms = RowForms(initial=written_again(forms, one_more=act == "add"))
        rows = rows_of(body, days_of(forms))
    else:
        rows = rows_of(body, proposed_days(pattern, year)) if pattern else []
        forms = RowForms(initial=as_initial(rows))
    context = {
        "section": "calendar",
        "body": body,
        "year": year,
        "years": years,
        "base": base,
        "pattern": wording.pattern_words(pattern, base) if pattern and base else "",
        "forms": forms,
        "rows": beside(forms, rows),
    }
    return render(request, "planning/plan.html", context, status=400 if has_mistakes(forms) else 200)


@keepers_of_body
def new(request: HttpRequest, body: Body) -> HttpResponse:
    """Plan a single meeting: an extra one, or a retreat."""
    form = MeetingForm(request.POST or None, initial={"kind": request.GET.get("kind", "extra")})
    if request.method == "POST" and form.is_valid():
        try:
            meeting = actions.plan_one(body, **form.cleaned_data, today=timezone.localdate(), by=me(request))
        except RuleBroken as broken:
            form.add_error("on", str(REFUSALS[broken.code]))
        else:
            messages.success(request, _("The meeting has been planned."))
            return redirect("planning:meeting", meeting.public_id)
    return render(request, "planning/new.html", {"section": "calendar", "body": body, "form": form})


def _plan(request: HttpRequest, body: Body, forms: Any, today: date) -> int | None:
    """Plan the rows that are kept and return how many that were; ``None`` with the mistake beside its row."""
    try:
        return len(actions.plan_year(body, wanted_of(forms), today=today, by=me(request)))
    except RowRefused as broken:
        forms[broken.row].add_error("on", str(REFUSALS[broken.code]))
        return None


def _planned(request: HttpRequest, how_many: int, year: int) -> HttpResponse:
    if how_many:
        said = ngettext("%(n)s meeting has been planned.", "%(n)s meetings have been planned.", how_many)
        messages.success(request, said % {"n": how_many})
    else:
        messages.info(request, _("All of it was planned already; nothing was changed."))
    return redirect(f"{reverse('planning:year')}?year={year}")


def _base(said: str, years: list[int]) -> int | None:
    if said.isascii() and said.isdigit() and int(said[:5]) in years:
        return int(said)
    return years[0] if years else None
