"""The page of one meeting's public version, and the version itself as everybody would read it."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.safestring import mark_safe
from django.views.decorators.http import require_safe

from minutebook.write import as_html
from samverk.meetings.models import Masking
from samverk.releasing.access import Here, entered
from samverk.releasing.forms import DaysForm, MaskForm, ProposalsForm
from samverk.releasing.messages import KINDS, WHY
from samverk.releasing.models import PublicRules, Release
from samverk.releasing.queries.hindrances import careful_meetings, must_be_settled
from samverk.releasing.queries.proposals import proposals_of
from samverk.releasing.queries.public_version import public_version
from samverk.releasing.views.acting import logged_in_only


@require_safe
@logged_in_only
def meeting(request: HttpRequest, public_id: str) -> HttpResponse:
    """Show what is public of a meeting, what waits to be settled, and what is masked."""
    return shown(request, entered(request, public_id))


def shown(request: HttpRequest, here: Here, **forms: Any) -> HttpResponse:
    """Show the page, with ``forms`` in place of empty ones."""
    subject = here.meeting
    proposals = proposals_of([subject.pk])[subject.pk]
    careful = subject.pk in careful_meetings([subject.pk])
    release = Release.objects.filter(meeting=subject).first()
    begun = {
        "take_down_on": release and release.take_down_on,
        "review_on": release and release.review_on,
        "is_indexed": subject.is_indexed,
    }
    open_ones = [one for one in proposals if not one.is_let_stand]
    today = timezone.localdate()
    must = sum(must_be_settled(one, careful=careful) for one in proposals)
    is_over = bool(release and release.take_down_on and release.take_down_on <= today)
    context = {
        "section": "releasing",
        "meeting": subject,
        "today": today,
        "release": release,
        "is_over": is_over,
        "must": must,
        "is_hindered": must > 0 or is_over,
        "kinds": KINDS,
        "why": WHY,
        "settling": ProposalsForm(proposals=open_ones, auto_id="settle_%s"),
        "let_stand": [one for one in proposals if one.is_let_stand],
        "maskings": Masking.objects.filter(meeting=subject).order_by("lifted_at", "-id"),
        "rules": PublicRules.objects.filter(body=subject.body_id).first(),
        "masking": MaskForm(auto_id="mask_%s"),
        "days": DaysForm(initial=begun, auto_id="days_%s"),
        **forms,
    }
    status = 400 if any(form.errors for form in forms.values()) else 200
    return render(request, "releasing/meeting.html", context, status=status)


@require_safe
@logged_in_only
def version(request: HttpRequest, public_id: str) -> HttpResponse:
    """Show the minutes just as everybody would read them."""
    here = entered(request, public_id)
    parts = public_version(here.meeting).arranged().parts
    text = mark_safe(as_html(parts[1:], top=1))  # noqa: S308  the writer escapes every word
    context = {"section": "releasing", "meeting": here.meeting, "title": parts[0].text, "text": text}
    return render(request, "releasing/version.html", context)
