"""Letters that follow from what happens to the meeting: a new time, a cancellation, thanks."""

from collections import defaultdict
from collections.abc import Iterable

from django.db import transaction
from django.db.models import QuerySet

from samverk.accounts.models import User
from samverk.directory.naming import name_key
from samverk.guests import letters
from samverk.guests.actions.invite import STANDING
from samverk.guests.links import State
from samverk.guests.models import Invitation
from samverk.guests.queries.slots import When, slots_of
from samverk.meetings.models import Attendance, Clause, Meeting
from samverk.records import trail

AWAITED = (State.INVITED, State.CONFIRMED)


def tell_times(meeting: Meeting, *, by: User | None = None) -> int:
    """Write to every awaited guest whose time or place is not what they were told last; return the letters written.

    Of two hands that tell at once one does: done twice, nobody gets a second letter.
    """
    if meeting.cancelled_at is not None or meeting.state not in (Meeting.State.PLANNED, Meeting.State.CALLED):
        return 0
    awaited = list(_of(meeting, AWAITED).exclude(item=None))
    if not awaited:
        return 0
    slots = slots_of(meeting)
    with letters.house_language():
        changed = [(guest, When(meeting, slots.get(guest.item.public_id))) for guest in awaited if guest.item]
        return sum(_tell_time(guest, when, by=by) for guest, when in changed if guest.told != when.told)


def tell_cancelled(meeting: Meeting) -> int:
    """Write to every awaited guest of a cancelled meeting; return the letters written."""
    if meeting.cancelled_at is None:
        return 0
    with letters.house_language():
        return sum(letters.write_cancellation(guest) is not None for guest in _of(meeting, AWAITED))


def thank_guests(meeting: Meeting) -> int:
    """Thank those who came, with the clauses of their item, once; return the letters written."""
    if meeting.state not in (Meeting.State.DRAFTED, Meeting.State.APPROVED):
        return 0
    came = set(
        Attendance.objects.filter(meeting=meeting, section=Attendance.Section.GUEST).values_list("name_key", flat=True)
    )
    guests = [
        guest
        for guest in _of(meeting, STANDING).exclude(item=None)
        if guest.state == State.CONFIRMED or name_key(guest.name) in came
    ]
    decided = defaultdict(list)
    for clause in Clause.objects.filter(item__in=[guest.item_id for guest in guests]).order_by("position"):
        decided[clause.item_id].append(clause)
    with letters.house_language():
        return sum(letters.write_thanks(guest, decided[guest.item_id]) is not None for guest in guests)


@transaction.atomic
def _tell_time(guest: Invitation, when: When, *, by: User | None) -> bool:
    if not Invitation.objects.filter(pk=guest.pk, told=guest.told, state__in=AWAITED).update(told=when.told):
        return False
    letter = letters.write_new_time(guest, when)
    trail.note("guest-told-time", guest, by=by)
    return letter is not None


def _of(meeting: Meeting, states: Iterable[str]) -> QuerySet[Invitation]:
    return Invitation.objects.filter(meeting=meeting, state__in=states).select_related("item", "meeting")
