"""Hand-overs: the list, one with its way, a new one, those to confirm, and the route of a body."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from samverk.accounts.access import may_edit_register, may_keep, refusal, standing_in
from samverk.accounts.me import me
from samverk.design.paging import Page, page_of
from samverk.directory.models import Body
from samverk.intake.queries.choices import bodies_at_work
from samverk.matters.models import Matter
from samverk.meetings.models import Clause
from samverk.routes import actions
from samverk.routes.access import (
    hand_over_or_404,
    hand_overs_for,
    handing_bodies,
    handing_body_or_404,
    handing_clause_or_404,
    kept_hand_overs,
    may_settle,
    members_only,
)
from samverk.routes.actions.thread import matter_of
from samverk.routes.forms import HandOverForm, OutcomeForm, ReasonForm, StagesForm
from samverk.routes.models import HandOver
from samverk.routes.queries.listed import SIGHTS, listed
from samverk.routes.queries.stages import stages_of
from samverk.routes.queries.way import way_of
from samverk.routes.views.acting import acts_for, done


@require_safe
@members_only
def hand_overs(request: HttpRequest) -> HttpResponse:
    """List what was handed over, one sight at a time."""
    standing = standing_in(request)
    show = request.GET.get("show", "")
    show = show if show in SIGHTS else "sent"
    page: Page[HandOver] = page_of(listed(hand_overs_for(request.user, standing), show), request.GET)
    context = {
        "section": "routes",
        "page": page,
        "show": show,
        "sights": SIGHTS.items(),
        "confirms": show == "proposed" and (may_edit_register(request.user) or standing.keeps_any),
        "bodies": list(handing_bodies(request.user, standing)),
    }
    return render(request, "routes/hand_overs.html", context)


@require_POST
@members_only
def confirm(request: HttpRequest) -> HttpResponse:
    """Let the hand-overs that were marked hold."""
    wanted = [public_id.replace("\0", "") for public_id in request.POST.getlist("hand_over")]
    rows = kept_hand_overs(request.user, standing_in(request)).filter(public_id__in=wanted)
    related = ("from_body", "to_body", "matter", "clause__item", "outcome_clause", "proposal", "stage_before")
    count = actions.confirm_hand_overs(
        list(rows.select_related(*related)), on=timezone.localdate(), at=timezone.now(), by=me(request)
    )
    said = ngettext("%(count)d hand-over holds now.", "%(count)d hand-overs hold now.", count) % {"count": count}
    messages.success(request, said)
    return redirect("routes:hand-overs")


@require_safe
@members_only
def hand_over(request: HttpRequest, public_id: str) -> HttpResponse:
    """Show one hand-over, the stages before and after it, and what may be done."""
    found = hand_over_or_404(request, public_id)
    context = {
        "section": "routes",
        "hand_over": found,
        "way": way_of(found, hand_overs_for(request.user, standing_in(request))),
        "may_settle": may_settle(request, found),
        "outcome_form": OutcomeForm(initial={"outcome": found.outcome, "on": found.outcome_on}),
        "reason_form": ReasonForm(auto_id="reason_%s"),
    }
    return render(request, "routes/hand_over.html", context)


@members_only
def new(request: HttpRequest) -> HttpResponse:
    """Hand a matter over: by a clause, or by hand."""
    clause, body, matter = _what(request)
    if body is None:
        bodies = list(handing_bodies(request.user, standing_in(request)))
        if not bodies:
            return refusal(request)
        return render(request, "routes/choose_body.html", {"section": "routes", "bodies": bodies})
    bodies_to = bodies_at_work(timezone.localdate()).exclude(pk=body.pk)
    form = HandOverForm(request.POST or None, bodies=bodies_to, initial=_begun(clause, body, matter))
    made: list[HandOver] = []
    if request.method == "POST" and form.is_valid():
        handed = actions.Handed(
            from_body=body,
            clause=clause,
            matter=matter,
            is_confidential=clause is not None and clause.item is not None and clause.item.is_confidential,
            **{name: form.cleaned_data[name] for name in ("to_body", "purpose", "title", "note")},
        )
        if done(form, lambda: made.append(_hand(request, handed))):
            messages.success(request, _("The matter is handed over, and stands before the other body."))
            return redirect("routes:hand-over", made[0].public_id)
    context = {"section": "routes", "form": form, "clause": clause, "body": body, "route": stages_of(body)}
    return render(request, "routes/new.html", context, status=400 if form.errors else 200)


@members_only
def route(request: HttpRequest, public_id: str) -> HttpResponse:
    """Show the route that matters of a body take, and let it be set."""
    body = handing_body_or_404(request, public_id)
    if not may_keep(request.user, standing_in(request), body.pk):
        return refusal(request)
    bodies = bodies_at_work(timezone.localdate()).exclude(pk=body.pk)
    form = StagesForm(request.POST or None, bodies=bodies, stages=stages_of(body))
    posted = request.method == "POST" and form.is_valid()
    if posted and done(form, lambda: actions.set_stages(body, form.stages, by=me(request))):
        messages.success(request, _("The route is set."))
        return redirect("routes:hand-overs")
    context = {"section": "routes", "form": form, "body": body}
    return render(request, "routes/route.html", context, status=400 if form.errors else 200)


def _hand(request: HttpRequest, handed: actions.Handed) -> HandOver:
    now = timezone.now()
    on_behalf_of = acts_for(request, handed.from_body.pk)
    return actions.hand_over(handed, on=_day_of(handed), at=now, by=me(request), on_behalf_of=on_behalf_of)


def _day_of(handed: actions.Handed) -> Any:
    """Return the day of the decision that hands over, else today."""
    held_on = handed.clause.meeting.held_on if handed.clause is not None else None
    return held_on or timezone.localdate()


def _what(request: HttpRequest) -> tuple[Clause | None, Body | None, Matter | None]:
    """Return the clause, the body and the matter that the link which led here names."""
    asked = {name: request.GET.get(name, "").replace("\0", "")[:40] for name in ("clause", "body", "matter")}
    if asked["clause"]:
        clause = handing_clause_or_404(request, asked["clause"])
        return clause, clause.meeting.body, matter_of(clause)
    if not asked["body"]:
        return None, None, None
    body = handing_body_or_404(request, asked["body"])
    matter = Matter.objects.filter(public_id=asked["matter"], steps__item__meeting__body=body).distinct().first()
    return None, body, matter


def _begun(clause: Clause | None, body: Body, matter: Matter | None) -> dict[str, Any]:
    stages = stages_of(body)
    title = clause.item.title if clause is not None and clause.item is not None else ""
    return {
        "to_body": stages[0] if stages else None,
        "title": (title or (matter.title if matter is not None else clause.text if clause is not None else ""))[:300],
        "purpose": clause.handed_for if clause is not None and clause.handed_for else HandOver.Purpose.DECISION,
    }
