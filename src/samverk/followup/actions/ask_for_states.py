"""Asking, before a meeting, how it stands with what returns there."""

from collections.abc import Sequence
from datetime import date, timedelta

from django.conf import settings
from django.db import transaction
from django.utils import translation

from samverk.followup.messages_before import letter_before
from samverk.followup.models import Obligation
from samverk.followup.queries.answerers import Recipient, answerers
from samverk.followup.queries.before import returning_to
from samverk.followup.queries.obligations import with_rows
from samverk.meetings.models import Meeting
from samverk.post.actions import send_letter
from samverk.records import trail

# So many days before the meeting people are asked, those who have said nothing a second time.
STAGES = (10, 3)


def meetings_asked_about(on: date) -> list[Meeting]:
    """Return the meetings to come, so near that their states are asked for."""
    near = Meeting.objects.filter(cancelled_at=None, closed_at=None, source_id="", held_on__gt=on)
    return list(near.filter(held_on__lte=on + timedelta(days=max(STAGES))).order_by("held_on", "id"))


def stage_of(meeting: Meeting, on: date) -> int | None:
    """Return how many days before the meeting people are asked on this day, ``None`` while it is too early."""
    assert meeting.held_on is not None
    left = (meeting.held_on - on).days
    return min((stage for stage in STAGES if left <= stage), default=None)


@transaction.atomic
def ask_for_states(meeting: Meeting, *, on: date) -> int:
    """Ask those who owe something to ``meeting`` and have reported nothing; return how many letters went.

    Each is asked once ten days before and once three days before; called again it writes to nobody twice, and to
    nobody who has reported meanwhile.
    """
    stage = stage_of(meeting, on)
    if stage is None:
        return 0
    waiting = Obligation.objects.filter(returning_to(meeting), state=Obligation.State.OPEN)
    owed: dict[Recipient, list[Obligation]] = {}
    rows = list(with_rows(waiting.order_by("due_on", "id").distinct()))
    recipients = answerers(rows, on)
    for row in rows:
        for recipient in recipients[row.pk]:
            owed.setdefault(recipient, []).append(row)
    sent = sum(_ask(recipient, meeting, owing, stage) for recipient, owing in owed.items())
    if sent:
        trail.note("states-asked-for", meeting, letters=sent)
    return sent


def _ask(recipient: Recipient, meeting: Meeting, rows: Sequence[Obligation], stage: int) -> bool:
    address, name = recipient
    with translation.override(settings.LANGUAGE_CODE):
        subject, text = letter_before(meeting, rows)
    once = f"state {meeting.public_id} {meeting.held_on} {stage} {address}"[:200]
    letter = send_letter(
        address, to_name=name, subject=subject, text=text, kind="state-asked", about=meeting, once=once
    )
    return letter is not None
