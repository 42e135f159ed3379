"""Entering what a meeting makes: its call, and its minutes with their file."""

from collections.abc import Iterable
from datetime import datetime

from django.db.models import Exists, OuterRef, QuerySet
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from procedure.public_record import RecordKind
from samverk.approving.models import Submission
from samverk.drafting.queries.files import file_of
from samverk.meetings.models import Item, Meeting
from samverk.records.actions import store_file
from samverk.registry.actions.automatic.where import (
    enter,
    entered_already,
    in_the_houses_language,
    keeps,
    mark_of,
    meetings_of_year,
    party_of,
    year_of,
)
from samverk.registry.entered import Brought, Direction, Entered, Party
from samverk.signing.queries.requests import signed_file


def enter_minutes(meeting_ids: Iterable[int], *, at: datetime) -> int:
    """Enter approved minutes of the house's own meetings; return how many were entered now."""
    meetings = _registering(meeting_ids).filter(approved_at__isnull=False, closed_at__isnull=False)
    return sum(_enter_minutes(meeting, at) for meeting in meetings)


def enter_calls(meeting_ids: Iterable[int], *, at: datetime) -> int:
    """Enter that meetings were called; return how many were entered now."""
    meetings = _registering(meeting_ids).filter(called_at__isnull=False)
    return sum(_enter_call(meeting, at) for meeting in meetings)


def named(meeting: Meeting) -> str:
    """Return body and day: a title may tell what the meeting is about."""
    return f"{meeting.body_as_written}, {date_format(meeting.held_on) if meeting.held_on else ''}".strip(", ")


def _enter_minutes(meeting: Meeting, at: datetime) -> bool:
    origin = f"minutes {meeting.public_id}"
    assert meeting.approved_at is not None
    assert meeting.body is not None
    if entered_already(meeting.body, origin):
        return False
    day = timezone.localdate(meeting.approved_at)
    with in_the_houses_language():
        entered = Entered(
            _("Approved minutes of %(meeting)s") % {"meeting": named(meeting)},
            day,
            nature=RecordKind.MINUTES,
            completed_on=day,
            files=(_file_of(meeting),),
            # The file holds everything, so that only those who keep the register are handed it.
            secrecy=mark_of(day, is_secret=meeting.holds_secrets),  # type: ignore[attr-defined]
        )
        return enter(meetings_of_year(meeting.body, year_of(meeting, at), at), entered, origin, at)


def _enter_call(meeting: Meeting, at: datetime) -> bool:
    origin = f"call {meeting.public_id}"
    assert meeting.called_at is not None
    assert meeting.body is not None
    if entered_already(meeting.body, origin):
        return False
    day = timezone.localdate(meeting.called_at)
    with in_the_houses_language():
        entered = Entered(
            _("Call to %(meeting)s") % {"meeting": named(meeting)},
            day,
            Direction.OUT,
            sender=party_of(meeting.body),
            receiver=Party(_("The members of the body"), is_organisation=True),
            secrecy=mark_of(day, is_secret=meeting.holds_secrets),  # type: ignore[attr-defined]
        )
        return enter(meetings_of_year(meeting.body, year_of(meeting, at), at), entered, origin, at)


def _file_of(meeting: Meeting) -> Brought:
    """Return the signed file, or where nobody signed one the minutes as they were approved."""
    signed = Submission.objects.filter(meeting=meeting, item=None, state=Submission.State.APPROVED)
    for submission in signed.exclude(request=None).select_related("request__current").order_by("-id"):
        assert submission.request is not None
        stored = signed_file(submission.request)
        if stored is not None:
            return Brought(stored, _("minutes-signed.pdf"))
    content = file_of(meeting, "pdf", with_confidential=True)
    return Brought(store_file(content, media_type="application/pdf"), _("minutes.pdf"))


def _registering(meeting_ids: Iterable[int]) -> QuerySet[Meeting]:
    secrets = Item.objects.filter(meeting=OuterRef("pk"), is_confidential=True)
    rows = Meeting.objects.filter(keeps("body"), pk__in=list(meeting_ids), source_id="").select_related("body")
    return rows.annotate(holds_secrets=Exists(secrets))
