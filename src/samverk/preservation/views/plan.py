"""The plan in force, earlier versions, and the draft of the next."""

from collections.abc import Iterable

from django.forms import Form
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samverk.accounts.access import may_edit_register
from samverk.accounts.me import me
from samverk.preservation import actions
from samverk.preservation.access import draft_or_404, draft_row_or_404, keepers_only, staff_only, version_or_404
from samverk.preservation.carrying_out import count_due
from samverk.preservation.forms import AdoptForm, RowForm
from samverk.preservation.messages import REFUSALS
from samverk.preservation.models import DraftRow, PlanDraft, PlanVersion, Rule
from samverk.preservation.proposed_plan import proposed_plan
from samverk.preservation.queries.plan import plan_in_force
from samverk.preservation.queries.sheets import plan_sheet
from samverk.preservation.views.acting import as_file, told
from samverk.preservation.wording import rule_in_words
from samverk.records.refusal import RuleBroken


@require_safe
@staff_only
def plan(request: HttpRequest) -> HttpResponse:
    """Show the plan that is in force today."""
    return _shown(request, plan_in_force(timezone.localdate()))


@require_safe
@staff_only
def version(request: HttpRequest, number: int) -> HttpResponse:
    """Show one version of the plan."""
    return _shown(request, version_or_404(number))


@require_safe
@staff_only
def version_file(request: HttpRequest, number: int, form: str) -> HttpResponseBase:
    """Hand out one version of the plan as a file."""
    return as_file(request, plan_sheet(version_or_404(number)), form)


@require_POST
@keepers_only
def begin(request: HttpRequest) -> HttpResponse:
    """Begin the next version: with the plan that the house proposes, or with the last one."""
    rules = proposed_plan() if "proposed" in request.POST else None
    with told(request):
        actions.begin_draft(rules, at=timezone.now(), by=me(request))
    return redirect("preservation:draft" if PlanDraft.objects.exists() else "preservation:plan")


@require_safe
@keepers_only
def draft(request: HttpRequest) -> HttpResponse:
    """Show the draft of the next version."""
    found = draft_or_404()
    context = {"section": "preservation", "draft": found, "rows": _worded(found.rows.all())}
    return render(request, "preservation/draft.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@keepers_only
def add_row(request: HttpRequest) -> HttpResponse:
    """Ask for a row, and put it last."""
    return _row(request, draft_or_404(), None)


@require_http_methods(["GET", "HEAD", "POST"])
@keepers_only
def change_row(request: HttpRequest, public_id: str) -> HttpResponse:
    """Ask what a row should say, and write it anew."""
    row = draft_row_or_404(public_id)
    return _row(request, row.draft, row)


@require_POST
@keepers_only
def remove_row(request: HttpRequest, public_id: str) -> HttpResponse:
    """Take a row out of the draft."""
    row = draft_row_or_404(public_id)
    with told(request, _("The row is gone.")):
        actions.remove_row(row)
    return redirect("preservation:draft")


@require_POST
@keepers_only
def discard(request: HttpRequest) -> HttpResponse:
    """Throw the draft away."""
    with told(request, _("The draft is gone. The plan in force stays as it is.")):
        actions.discard_draft(draft_or_404())
    return redirect("preservation:plan")


@require_http_methods(["GET", "HEAD", "POST"])
@keepers_only
def adopt(request: HttpRequest) -> HttpResponse:
    """Ask who decided the plan, and adopt it."""
    found, today = draft_or_404(), timezone.localdate()
    form = AdoptForm(request.POST or None, initial={"in_force_from": today})
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.adopt(found, form.said(), at=timezone.now(), on=today, by=me(request))
        except RuleBroken as refused:
            form.add_error(None, str(REFUSALS[refused.code]))
        else:
            count_due(today)
            return redirect("preservation:version", made.number)
    return _asked(request, form, _("Adopt the plan"), _("Adopt it"))


def _row(request: HttpRequest, draft: PlanDraft, row: DraftRow | None) -> HttpResponse:
    begun = {name: getattr(row, name) for name in RowForm.base_fields} if row else {"outcome": Rule.Outcome.DISPOSE}
    form = RowForm(request.POST or None, initial=begun)
    if request.method == "POST" and form.is_valid():
        try:
            actions.write_row(draft, form.said(), row)
        except RuleBroken as refused:
            form.add_error(None, str(REFUSALS[refused.code]))
        else:
            return redirect("preservation:draft")
    return _asked(request, form, _("Change a row") if row else _("Add a row"), _("Save the row"))


def _asked(request: HttpRequest, form: Form, title: str, press: str) -> HttpResponse:
    context = {"section": "preservation", "form": form, "title": title, "press": press, "back": "draft"}
    return render(request, "preservation/form.html", context, status=400 if form.errors else 200)


def _shown(request: HttpRequest, version: PlanVersion | None) -> HttpResponse:
    in_force = plan_in_force(timezone.localdate())
    context = {
        "section": "preservation",
        "version": version,
        "rows": _worded(version.rows.all()) if version else [],
        "is_in_force": version == in_force,
        "is_ahead": version is not None and version.in_force_from > timezone.localdate(),
        "versions": PlanVersion.objects.order_by("-number")[:50],
        "keeps": may_edit_register(request.user),
        "draft": PlanDraft.objects.exists(),
    }
    return render(request, "preservation/plan.html", context)


def _worded(rows: Iterable[Rule]) -> list[tuple[Rule, str]]:
    return [(row, rule_in_words(row)) for row in rows]
