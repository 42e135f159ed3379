"""Making a draft the record: what is approved is kept word by word."""

from datetime import datetime
from hashlib import sha256
from typing import Any

from django.db import transaction

from samverk.accounts.models import User
from samverk.drafting.actions.lock import refuse_if_locked
from samverk.drafting.models import ApprovedMinutes
from samverk.drafting.queries.kept_text import kept, whole_text
from samverk.drafting.queries.minutes_of import minutes_of
from samverk.drafting.queries.obstacles import missing_organisations
from samverk.meetings.actions import lifecycle
from samverk.meetings.models import Meeting
from samverk.records.refusal import RuleBroken


@transaction.atomic
def approve(meeting: Meeting, *, at: datetime, by: User, on_behalf_of: str = "") -> ApprovedMinutes:
    """Approve the minutes and keep their text.

    Raises ``RuleBroken("organisation-missing")`` while the lists say nothing of a member organisation, and
    ``RuleBroken("not-drafted")`` if somebody else came first or the draft is not out, ``"text-is-locked"`` while those
    who were named to approve them have not all done so.

    Source: SFS 2017:725, 5 kap. 66 and 69 §§.
    """
    # Attendance and text are written under this lock too: what is approved is what was looked at.
    meeting = Meeting.objects.select_for_update(of=("self",)).select_related("body").get(pk=meeting.pk)
    refuse_if_locked(meeting)
    if meeting.state == Meeting.State.DRAFTED and missing_organisations(meeting):
        raise RuleBroken("organisation-missing", "SFS 2017:725, 5 kap. 66 §")
    lifecycle.approve_minutes(meeting, at=at, by=by, on_behalf_of=on_behalf_of)
    whole = minutes_of(meeting, with_confidential=True)
    content: dict[str, Any] = {
        "whole": kept(whole),
        "open": kept(minutes_of(meeting, with_confidential=False)),
        "style": whole.style.name,
    }
    return ApprovedMinutes.objects.create(
        meeting=meeting,
        content=content,
        sha256=sha256(whole_text(content["whole"]).encode()).hexdigest(),
        approved_at=at,
        approved_by=by.email,
        on_behalf_of=on_behalf_of,
    )
