"""Calendars for programs: the public one, that of a body, and the private one of a person."""

from collections.abc import Callable
from datetime import date
from functools import partial

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import get_conditional_response, set_response_etag
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from samverk.accounts.access import may_read_unpublished
from samverk.accounts.me import me
from samverk.accounts.standing import standing_of
from samverk.meetings.models import Meeting
from samverk.planning import access, actions
from samverk.planning.actions.calendar_link import hash_of
from samverk.planning.calendar import MEDIA_TYPE, as_icalendar
from samverk.planning.messages import REFUSALS
from samverk.planning.models import CalendarLink
from samverk.planning.queries.calendar_entries import calendar_entries
from samverk.records.refusal import RuleBroken

PUBLIC = "public, max-age=0, must-revalidate"
PRIVATE = "private, no-cache"


@require_safe
def public(request: HttpRequest) -> HttpResponse:
    """Answer with the meetings of all bodies whose calendar is public."""
    return _feed(request, _("Meetings"), access.public_meetings(), PUBLIC)


@require_safe
def of_body(request: HttpRequest, public_id: str) -> HttpResponse:
    """Answer with the meetings of one body: to everybody where its calendar is public."""
    body = access.body_or_404(request, public_id)
    if body.calendar_is_public:
        return _feed(request, body.name, access.public_meetings().filter(body=body), PUBLIC)
    return _feed(request, body.name, Meeting.objects.filter(body=body, held_on__isnull=False), PRIVATE)


@require_safe
def personal(request: HttpRequest, token: str) -> HttpResponse:
    """Answer with the meetings of all bodies in which the owner of a private address sits today.

    The staff without a seat get the meetings of all bodies.
    """
    link = CalendarLink.objects.select_related("user").filter(token_sha256=hash_of(token)).first()
    if link is None or not link.user.is_active:
        raise Http404
    bodies = access.followed_bodies(standing_of(link.user, timezone.localdate()))
    meetings = Meeting.objects.filter(held_on__isnull=False, body__isnull=False)
    if bodies or not may_read_unpublished(link.user):
        meetings = meetings.filter(body__in=bodies)
    return _feed(request, _("My meetings"), meetings, PRIVATE)


@login_required
def subscribe(request: HttpRequest) -> HttpResponse:
    """Show how to subscribe; make, renew or revoke the private address, which is shown once."""
    user = me(request)
    token = ""
    if request.method == "POST":
        try:
            if request.POST.get("act") == "revoke":
                actions.revoke_link(user)
                messages.success(request, _("The address answers no more."))
                return redirect("planning:subscribe")
            token = actions.renew_link(user, at=timezone.now())
        except RuleBroken as broken:
            messages.error(request, str(REFUSALS[broken.code]))
    address = request.build_absolute_uri(reverse("planning:personal-feed", args=[token])) if token else ""
    context = {
        "section": "calendar",
        "link": CalendarLink.objects.filter(user=user).first(),
        "address": address,
        "public_address": request.build_absolute_uri(reverse("planning:public-feed")),
    }
    response = render(request, "planning/subscribe.html", context)
    response["Cache-Control"] = "no-store"
    return response


def _feed(request: HttpRequest, name: str, meetings: QuerySet[Meeting], cache: str) -> HttpResponse:
    """Answer with a calendar, or with 304 where the program has it already."""
    since = date(timezone.localdate().year - 1, 1, 1)
    entries = calendar_entries(meetings, _reader(request), since=since)
    response = HttpResponse(as_icalendar(name, entries), content_type=MEDIA_TYPE)
    response["Content-Disposition"] = f'attachment; filename="{slugify(name) or "meetings"}.ics"'
    response["Cache-Control"] = cache
    response["X-Robots-Tag"] = "noindex"
    set_response_etag(response)
    return get_conditional_response(request, etag=response["ETag"], response=response) or response


def _reader(request: HttpRequest) -> Callable[[Meeting], str]:
    return partial(_address, request)


def _address(request: HttpRequest, meeting: Meeting) -> str:
    return request.build_absolute_uri(reverse("planning:meeting", args=[meeting.public_id]))
