"""The page behind a guest's link: their own item, and nothing else of the meeting."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

from django.contrib import messages
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from samverk.guests import actions
from samverk.guests.access import invitation_of
from samverk.guests.forms import AnswerForm, NameForm, SlidesForm
from samverk.guests.messages import REFUSALS
from samverk.guests.models import Invitation
from samverk.guests.queries.guest_list import slides_of
from samverk.guests.queries.slots import When, slots_of
from samverk.records.refusal import RuleBroken

Arguments = ParamSpec("Arguments")
GuestView = Callable[Concatenate[HttpRequest, Invitation, Arguments], HttpResponse]
# What the page behind a link that opens nothing answers with: there is nothing, no more, or not now.
STATUS = {"link-wrong": 404, "link-expired": 410, "invitation-revoked": 410, "link-too-many": 429}


def opened_by_link(view: GuestView[[str]]) -> Callable[[HttpRequest, str], HttpResponse]:
    """Open the invitation behind the link, or say in a sentence why it opens nothing; no page of it is kept."""

    @never_cache
    @wraps(view)
    def opened(request: HttpRequest, token: str) -> HttpResponse:
        try:
            invitation = invitation_of(request, token)
        except RuleBroken as refused:
            context = {"sentence": REFUSALS[refused.code]}
            response = render(request, "guests/closed.html", context, status=STATUS[refused.code])
        else:
            response = view(request, invitation, token)
        response.headers["Referrer-Policy"] = "same-origin"
        response.headers["X-Robots-Tag"] = "noindex"
        return response

    return opened


@require_safe
@opened_by_link
def own(request: HttpRequest, invitation: Invitation, token: str) -> HttpResponse:
    """Show the guest's own item: when, where, what to know, and what they have answered."""
    return _page(request, invitation, token)


@require_POST
@opened_by_link
def answer(request: HttpRequest, invitation: Invitation, token: str) -> HttpResponse:
    """Keep whether the guest comes."""
    form = AnswerForm(request.POST)
    if not form.is_valid():
        return _page(request, invitation, token, answer=form)
    comes, note = form.cleaned_data["comes"] == "yes", form.cleaned_data["note"]
    return _done(
        request,
        token,
        lambda: actions.answer(invitation, comes=comes, note=note, at=timezone.now()),
        _("Thank you for your answer."),
    )


@require_POST
@opened_by_link
def correct(request: HttpRequest, invitation: Invitation, token: str) -> HttpResponse:
    """Let the guest say how they are called."""
    form = NameForm(request.POST)
    if not form.is_valid():
        return _page(request, invitation, token, name=form)
    said = form.cleaned_data
    return _done(request, token, lambda: actions.correct_name(invitation, **said), _("Your name has been saved."))


@require_POST
@opened_by_link
def slides(request: HttpRequest, invitation: Invitation, token: str) -> HttpResponse:
    """Take slides in."""
    form = SlidesForm(request.POST, request.FILES)
    if not form.is_valid():
        return _page(request, invitation, token, slides=form)

    def keep() -> None:
        for name, content in form.cleaned_data["slides"]:
            actions.hand_in_slides(invitation, content, name=name, at=timezone.now())

    return _done(request, token, keep, _("Your slides have been handed in."))


def _done(request: HttpRequest, token: str, act: Callable[[], object], done: str) -> HttpResponse:
    try:
        act()
    except RuleBroken as refused:
        messages.error(request, str(REFUSALS[refused.code]))
    else:
        messages.success(request, done)
    return redirect("guests:own", token)


def _page(request: HttpRequest, invitation: Invitation, token: str, **mistaken: Form) -> HttpResponse:
    assert invitation.item is not None
    said = {"name": invitation.name, "title": invitation.title, "organisation": invitation.organisation}
    comes = {Invitation.State.CONFIRMED: "yes", Invitation.State.DECLINED: "no"}.get(Invitation.State(invitation.state))
    forms: dict[str, Form] = {
        "answer": AnswerForm(initial={"comes": comes, "note": invitation.answer_note}, auto_id="answer_%s"),
        "name": NameForm(initial=said, auto_id="name_%s"),
        "slides": SlidesForm(auto_id="slides_%s"),
    }
    meeting = invitation.meeting
    context = {
        "invitation": invitation,
        "when": When(meeting, slots_of(meeting).get(invitation.item.public_id)),
        "slides": slides_of(invitation),
        "is_over": invitation.slides_due_at is not None and timezone.now() > invitation.slides_due_at,
        "has_begun": meeting.opened_at is not None or meeting.state not in ("planned", "called"),
        "forms": forms | mistaken,
        "token": token,
    }
    return render(request, "guests/own.html", context, status=400 if mistaken else 200)
