"""What the house itself enters: minutes approved, calls and send-outs sent. Done twice, it is entered once.

It enters for bodies whose profile keeps a register, and for those whose register somebody has begun.
"""

from collections.abc import Iterable
from datetime import datetime

from django.conf import settings
from django.db.models import Q, QuerySet
from django.utils import timezone, translation
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from procedure import PROFILES
from procedure.public_record import RecordKind
from samverk.directory.models import Body
from samverk.matters.models import Matter
from samverk.meetings.models import Meeting
from samverk.registry.actions.cases import open_case, reopen_case
from samverk.registry.actions.enter import register
from samverk.registry.entered import Brought, Direction, Entered, Party
from samverk.registry.models import Case
from samverk.registry.queries.cases import case_of
from samverk.sendouts.models import Sendout

REGISTERING = tuple(code for code, profile in PROFILES.items() if profile.keeps_register)


def enter_minutes(meeting_ids: Iterable[int], *, at: datetime) -> int:
    """Enter approved minutes of the house's own meetings; return how many were looked at."""
    meetings = _registering(meeting_ids).filter(approved_at__isnull=False, closed_at__isnull=False)
    return sum(_enter_minutes(meeting, at) for meeting in meetings)


def enter_calls(meeting_ids: Iterable[int], *, at: datetime) -> int:
    """Enter that meetings were called; return how many were looked at."""
    meetings = _registering(meeting_ids).filter(called_at__isnull=False)
    return sum(_enter_call(meeting, at) for meeting in meetings)


def enter_sendouts(sendout_ids: Iterable[int], *, at: datetime) -> int:
    """Enter send-outs with their attachments; return how many were looked at."""
    rows = Sendout.objects.filter(_keeps("body"), pk__in=list(sendout_ids), sent_at__isnull=False)
    return sum(_enter_sendout(one, at) for one in rows.select_related("body", "matter"))


def _enter_minutes(meeting: Meeting, at: datetime) -> bool:
    assert meeting.approved_at is not None
    day = timezone.localdate(meeting.approved_at)
    with translation.override(settings.LANGUAGE_CODE):
        what = _("Approved minutes of %(meeting)s") % {"meeting": _named(meeting)}
        entered = Entered(what, day, nature=RecordKind.MINUTES, completed_on=day)
        register(_gathering(meeting, at), entered, at=at, by=None, origin=f"minutes {meeting.public_id}")
    return True


def _enter_call(meeting: Meeting, at: datetime) -> bool:
    assert meeting.called_at is not None
    with translation.override(settings.LANGUAGE_CODE):
        what = _("Call to %(meeting)s") % {"meeting": _named(meeting)}
        members = Party(_("The members of the body"), is_organisation=True)
        day = timezone.localdate(meeting.called_at)
        entered = Entered(what, day, Direction.OUT, sender=_body_as_party(meeting.body), receiver=members)
        register(_gathering(meeting, at), entered, at=at, by=None, origin=f"call {meeting.public_id}")
    return True


def _enter_sendout(sendout: Sendout, at: datetime) -> bool:
    assert sendout.sent_at is not None
    with translation.override(settings.LANGUAGE_CODE):
        said = {"count": sendout.recipients.count()}
        entered = Entered(
            sendout.subject,
            timezone.localdate(sendout.sent_at),
            Direction.OUT,
            sender=_body_as_party(sendout.body),
            receiver=Party(_("%(count)s receivers") % said, is_organisation=True),
            files=tuple(
                Brought(one.stored_file, one.name) for one in sendout.attachments.select_related("stored_file")
            ),
        )
        register(_case_for(sendout, at), entered, at=at, by=None, origin=f"sendout {sendout.public_id}")
    return True


def _case_for(sendout: Sendout, at: datetime) -> Case:
    """Return the case of the send-out's matter; without a matter, the one that gathers the year's send-outs."""
    if sendout.matter is not None:
        return _open(case_of(sendout.matter, sendout.body) or _opened(sendout.body, sendout.matter, at), at)
    year = {"year": timezone.localdate(at).year}
    title = _("Send-outs of %(year)s") % year
    return _open(open_case(sendout.body, title, at=at, by=None, origin=f"sendouts {year['year']}"), at)


def _opened(body: Body, matter: Matter, at: datetime) -> Case:
    return open_case(body, matter.title, matter=matter, at=at, by=None)


def _gathering(meeting: Meeting, at: datetime) -> Case:
    """Return the case in which the body's calls and minutes of a year are gathered."""
    assert meeting.body is not None
    year = (meeting.held_on or timezone.localdate(at)).year
    title = _("Meetings of %(year)s") % {"year": year}
    return _open(open_case(meeting.body, title, at=at, by=None, origin=f"meetings {year}"), at)


def _open(case: Case, at: datetime) -> Case:
    """Return the case, opened anew if it was closed before the house had all to enter."""
    if case.state == Case.State.CLOSED:
        reopen_case(case, at=at, by=None)
    return case


def _registering(meeting_ids: Iterable[int]) -> QuerySet[Meeting]:
    return Meeting.objects.filter(_keeps("body"), pk__in=list(meeting_ids), source_id="").select_related("body")


def _keeps(body: str) -> Q:
    return Q(**{f"{body}__profile__in": REGISTERING}) | Q(**{f"{body}__register__isnull": False})


def _body_as_party(body: Body | None) -> Party:
    return Party(body.name if body else "", is_organisation=True)


def _named(meeting: Meeting) -> str:
    return f"{meeting.body_as_written}, {date_format(meeting.held_on) if meeting.held_on else ''}".strip(", ")
