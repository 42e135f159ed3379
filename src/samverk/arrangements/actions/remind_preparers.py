"""Letters to those who prepare a meeting."""

from datetime import date

from django.conf import settings
from django.db import transaction
from django.utils import translation

from samverk.accounts.models import User
from samverk.arrangements.messages import letter_of_swap, letter_to_preparers
from samverk.arrangements.models import Swap
from samverk.arrangements.queries.preparers import prepares
from samverk.meetings.models import Meeting
from samverk.post.actions import send_to_each
from samverk.records import trail
from samverk.records.refusal import RuleBroken
from samverk.rounds.queries.answering import written_to


@transaction.atomic
def remind_preparers(meeting: Meeting, *, on: date, address: str, by: User | None = None) -> int:
    """Remind whoever prepares ``meeting``, once for each day it is planned for; return how many letters went.

    Raises ``RuleBroken("meeting-has-begun")`` for a meeting that was opened, held or cancelled.
    """
    if meeting.opened_at is not None or meeting.closed_at is not None or meeting.cancelled_at is not None:
        raise RuleBroken("meeting-has-begun", meeting.public_id)
    users = User.objects.filter(person_id__in=prepares(meeting, on), is_active=True).order_by("pk")
    with translation.override(settings.LANGUAGE_CODE):
        subject, text = letter_to_preparers(meeting, address)
    sent = send_to_each(
        users.values_list("email", "name"),
        subject=subject,
        text=text,
        kind="rota-reminder",
        about=meeting,
        once=f"prepares {meeting.public_id} {meeting.held_on}",
    )
    if sent or by is not None:
        trail.note("preparers-reminded", meeting, by=by, letters=sent)
    return sent


def write_about_swap(proposed: Swap, *, on: date, address: str) -> int:
    """Tell both municipalities how a swap stands, once a state; return how many letters went."""
    body_id = proposed.turn.rota.body_id
    asked = {proposed.takes_id} if proposed.state == Swap.State.PROPOSED else {proposed.gives_id, proposed.takes_id}
    with translation.override(settings.LANGUAGE_CODE):
        subject, text = letter_of_swap(proposed, address)
    return send_to_each(
        ((one.user.email, one.user.name) for one in written_to(body_id, asked, on)),
        subject=subject,
        text=text,
        kind=f"swap-{proposed.state}",
        about=proposed,
        once=f"swap {proposed.public_id} {proposed.state}",
    )
