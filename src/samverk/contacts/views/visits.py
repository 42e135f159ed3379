"""Visits: preparing one, its questions, the briefing, and what came back."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from samverk.accounts.access import standing_in
from samverk.accounts.me import me
from samverk.contacts import actions
from samverk.contacts.access import (
    answered_question,
    enter_or_404,
    keeps,
    kept_question,
    kept_visit,
    seen_visits,
    users_only,
    visit_or_404,
)
from samverk.contacts.forms import AnswerForm, OutcomeForm, QuestionForm, VisitForm, parties
from samverk.contacts.messages import worded
from samverk.contacts.models import Visit
from samverk.contacts.queries.findings import question_findings
from samverk.contacts.queries.lists import askers
from samverk.contacts.views.acting import shown, told
from samverk.design.paging import Page, page_of
from samverk.records.public_id import new_public_id
from samverk.records.refusal import RuleBroken
from samverk.rounds.access import kept_bodies


@require_safe
@users_only
def visits(request: HttpRequest) -> HttpResponse:
    """List the visits to bodies that the caller follows."""
    enter_or_404(request)
    rows = seen_visits(request.user, standing_in(request)).select_related("organisation", "body")
    page: Page[Visit] = page_of(rows, request.GET)
    return shown(request, "visits.html", page=page)


@users_only
def new(request: HttpRequest) -> HttpResponse:
    """Plan a visit."""
    form = _visit_form(request, {"key": new_public_id(), "on": timezone.localdate()})
    if request.method == "POST" and form.is_valid():
        said = dict(form.cleaned_data)
        organisation, body = said.pop("organisation"), said.pop("body")
        with told(request):
            made = actions.plan_visit(organisation, body, public_id=said.pop("key"), **said, by=me(request))
            return redirect("contacts:visit", made.public_id)
    return shown(request, "visit_form.html", form=form)


@users_only
def edit(request: HttpRequest, public_id: str) -> HttpResponse:
    """Change what is known of a visit."""
    visit = kept_visit(request, public_id)
    names = ("organisation", "body", "title", "on", "place", "visitors", "briefing")
    form = _visit_form(request, {name: getattr(visit, name) for name in names} | {"key": visit.public_id})
    if request.method == "POST" and form.is_valid():
        said = {name: form.cleaned_data[name] for name in names}
        try:
            actions.change_visit(visit, **said, seen=_seen(request), by=me(request))
        except RuleBroken as refused:
            form.add_error(None, worded(refused))
        else:
            return redirect("contacts:visit", public_id)
    return shown(request, "visit_form.html", form=form, visit=visit)


@require_safe
@users_only
def visit(request: HttpRequest, public_id: str) -> HttpResponse:
    """Show a visit with its questions and what keeps it from being ready."""
    return _page(request, visit_or_404(request, public_id))


@require_safe
@users_only
def briefing(request: HttpRequest, public_id: str) -> HttpResponse:
    """Show what everybody should know before, to be printed."""
    found = visit_or_404(request, public_id)
    contacts = found.organisation.contact_persons.filter(ended_on=None).order_by("name")
    last = found.organisation.reports_back.all()[:5]
    return shown(request, "briefing.html", visit=found, questions=_questions(found), contacts=contacts, reports=last)


@require_POST
@users_only
def ready(request: HttpRequest, public_id: str) -> HttpResponse:
    """Say that the visit is prepared."""
    with told(request, _("The visit is ready.")):
        actions.mark_ready(kept_visit(request, public_id), by=me(request))
    return redirect("contacts:visit", public_id)


@require_POST
@users_only
def settle(request: HttpRequest, public_id: str, state: str) -> HttpResponse:
    """Say that the visit has been, or is off."""
    found, form = kept_visit(request, public_id), OutcomeForm(request.POST)
    if state not in (Visit.State.HELD, Visit.State.CANCELLED):
        raise Http404
    if form.is_valid():
        with told(request, _("That is noted.")):
            actions.settle_visit(found, state=state, outcome=form.cleaned_data["outcome"], by=me(request))
    return redirect("contacts:visit", public_id)


@require_POST
@users_only
def ask(request: HttpRequest, public_id: str) -> HttpResponse:
    """Add a question."""
    found = kept_visit(request, public_id)
    form = _question_form(request, found)
    if not form.is_valid():
        return _page(request, found, form)
    with told(request, _("The question is added.")):
        actions.ask_question(found, form.cleaned_data["text"], owner=form.cleaned_data["owner"], by=me(request))
    return redirect("contacts:visit", public_id)


@users_only
def question(request: HttpRequest, public_id: str, question_id: str) -> HttpResponse:
    """Change a question, say who asks it, or take it away."""
    found = kept_question(request, public_id, question_id)
    form = _question_form(request, found.visit, {"text": found.text, "owner": found.owner_id})
    if request.method == "POST" and "drop" in request.POST:
        with told(request, _("The question is taken away.")):
            actions.drop_question(found, by=me(request))
        return redirect("contacts:visit", public_id)
    if request.method == "POST" and form.is_valid():
        with told(request, _("The question is changed.")):
            actions.change_question(found, form.cleaned_data["text"], owner=form.cleaned_data["owner"], by=me(request))
        return redirect("contacts:visit", public_id)
    return shown(request, "question.html", form=form, visit=found.visit, question=found)


@users_only
def answer(request: HttpRequest, public_id: str, question_id: str) -> HttpResponse:
    """Note what was answered, and what follows."""
    found = answered_question(request, public_id, question_id)
    names = ("answer", "follow_up", "follow_up_on")
    form = AnswerForm(request.POST or None, initial={name: getattr(found, name) for name in names})
    if request.method == "POST" and form.is_valid():
        with told(request, _("The answer is noted.")):
            actions.answer_question(found, **form.cleaned_data, by=me(request))
        return redirect("contacts:visit", public_id)
    return shown(request, "answer.html", form=form, visit=found.visit, question=found)


def _page(request: HttpRequest, found: Visit, mistaken: QuestionForm | None = None) -> HttpResponse:
    keeping = keeps(request, found.body_id)
    return shown(
        request,
        "visit.html",
        form=mistaken,
        visit=found,
        questions=_questions(found),
        findings=question_findings(found) if found.is_ahead else [],
        keeps=keeping,
        my_person=me(request).person_id,
        question_form=mistaken or (_question_form(request, found) if keeping and found.is_ahead else None),
        outcome_form=OutcomeForm(auto_id="outcome_%s"),
    )


def _questions(found: Visit) -> Any:
    return found.questions.select_related("owner").order_by("position")


def _visit_form(request: HttpRequest, begun: dict[str, Any]) -> VisitForm:
    bodies = kept_bodies(request.user, standing_in(request))
    if not bodies.exists():
        raise Http404
    return VisitForm(request.POST or None, initial=begun, choices={"organisation": parties(), "body": bodies})


def _question_form(request: HttpRequest, found: Visit, begun: dict[str, Any] | None = None) -> QuestionForm:
    choices = {"owner": askers(found.body_id, found.on)}
    said = request.POST if request.method == "POST" else None
    return QuestionForm(said, initial=begun, choices=choices, auto_id="question_%s")


def _seen(request: HttpRequest) -> int:
    said = request.POST.get("seen", "")
    return int(said) if said.isascii() and said.isdigit() and len(said) < 9 else 0
