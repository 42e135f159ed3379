"""Sending the draft to the members, once."""

from datetime import date, datetime

from django.conf import settings
from django.db import transaction
from django.utils import timezone, translation
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from samverk.accounts.models import User
from samverk.agenda.queries.call_plan import recipients_of
from samverk.drafting.models import Draft
from samverk.meetings.actions import lifecycle
from samverk.meetings.models import Meeting
from samverk.post.actions import send_to_each
from samverk.post.addresses import whole_address
from samverk.records.refusal import RuleBroken


@transaction.atomic
def send_out(meeting: Meeting, *, comments_until: date, at: datetime, by: User) -> int:
    """Let the members see the draft until ``comments_until``, and write to each; return how many letters went.

    Raises ``RuleBroken("last-day-has-passed")``, and ``RuleBroken("not-held")`` if the draft is out already or the
    meeting was not held here.
    """
    if comments_until < timezone.localdate(at):
        raise RuleBroken("last-day-has-passed", comments_until.isoformat())
    lifecycle.send_draft_out(meeting, at=at, by=by)
    Draft.objects.create(meeting=meeting, comments_until=comments_until, sent_at=at, sent_by=by.email)
    with translation.override(settings.LANGUAGE_CODE):
        return _write_to_members(meeting, comments_until)


def _write_to_members(meeting: Meeting, comments_until: date) -> int:
    """Write to everybody who sits in the body: what is confidential stands behind the log-in only."""
    said = {
        "body": meeting.body_as_written,
        "day": date_format(meeting.held_on) if meeting.held_on else "",
        "last_day": date_format(comments_until),
    }
    text = _(
        "The draft of the minutes of the meeting on %(day)s is ready to be read. "
        "You can comment on it up to and including %(last_day)s."
    )
    return send_to_each(
        ((one.address, one.person.name) for one in recipients_of(meeting) if one.address),
        subject=_("Draft minutes: %(body)s, %(day)s") % said,
        text=f"{text % said}\n\n{whole_address('drafting:meeting', str(meeting.public_id))}",
        kind="draft-minutes",
        about=meeting,
        once=f"draft {meeting.public_id}",
    )
