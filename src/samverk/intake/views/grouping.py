"""Working groups: those one may see, a new one from a clause, the report that dissolves it."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from samverk.accounts.standing import PREPARING
from samverk.design.paging import page_of
from samverk.intake import access, actions
from samverk.intake.access import logged_in_only, viewer_of
from samverk.intake.answer_forms import GroupForm, ReportForm
from samverk.intake.messages import REFUSALS
from samverk.intake.queries.choices import offices
from samverk.intake.queries.group_page import group_rows
from samverk.records.refusal import RuleBroken


@require_safe
@logged_in_only
def groups(request: HttpRequest) -> HttpResponse:
    """List the groups the reader may see: those at work first, by their last day."""
    viewer = viewer_of(request)
    today = timezone.localdate()
    rows = access.seen_groups(viewer).order_by("dissolved_on", "body__ends_on", "id")
    if "all" not in request.GET:
        rows = rows.filter(dissolved_on=None)
    page = page_of(rows, request.GET, shown=lambda found: group_rows(found, today))
    context = {
        "section": "proposals",
        "page": page,
        "all": "all" in request.GET,
        "prepares": access.prepared_bodies(viewer).exists(),
    }
    return render(request, "intake/groups.html", context)


@logged_in_only
def new_group(request: HttpRequest, clause_id: str) -> HttpResponse:
    """Set a group up from the clause that says so."""
    viewer = viewer_of(request)
    clauses = access.seen_clauses(viewer).select_related("meeting__body", "item")
    clause = clauses.filter(public_id=clause_id).first()
    if clause is None:
        raise Http404
    if not access.may_set_up_group(viewer, clause):
        raise PermissionDenied
    today = timezone.localdate()
    form = GroupForm(request.POST or None, mandates=offices(clause.meeting.body_id, today), on=today)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        try:
            group = actions.set_up_group(
                clause,
                name=said["name"],
                task=said["task"],
                members=[(mandate.person, mandate.organisation) for mandate in said["members"]],
                leads=said["leads"].person if said["leads"] else None,
                on=today,
                ends_on=said["ends_on"],
                by=viewer.user,
                on_behalf_of=access.prepares_for(viewer, clause.meeting.body_id),
            )
        except RuleBroken as refused:
            form.add_error("name", str(REFUSALS[refused.code]))
        else:
            return redirect("intake:group", group.public_id)
    context = {"section": "proposals", "clause": clause, "form": form}
    return render(request, "intake/new_group.html", context, status=400 if form.errors else 200)


@logged_in_only
def group(request: HttpRequest, public_id: str) -> HttpResponse:
    """Show a group; take its report, which dissolves it."""
    viewer = viewer_of(request)
    shown = access.group_or_404(public_id, viewer)
    today = timezone.localdate()
    may_report = access.may_report(viewer, shown) and shown.dissolved_on is None
    form = ReportForm(request.POST if request.method == "POST" else None)
    if request.method == "POST":
        if not access.may_report(viewer, shown):
            raise Http404
        if form.is_valid():
            seat = viewer.standing.seat_for(shown.body_id, PREPARING)
            try:
                actions.dissolve_group(
                    shown,
                    report=form.cleaned_data["report"],
                    on=today,
                    by=viewer.user,
                    on_behalf_of=seat.on_behalf_of if seat else "",
                )
                messages.success(request, _("The report is kept, and the group is dissolved."))
            except RuleBroken as refused:
                messages.error(request, str(REFUSALS[refused.code]))
            return redirect("intake:group", public_id)
    (row,) = group_rows([shown], today)
    context = {"section": "proposals", "row": row, "group": shown, "form": form if may_report else None}
    return render(request, "intake/group.html", context, status=400 if form.errors else 200)
