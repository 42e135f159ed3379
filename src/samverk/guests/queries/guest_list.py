"""The guests of a meeting with all that is to be seen about them."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from procedure.timing import Slot
from samverk.agenda.models import Paper
from samverk.directory.naming import name_key
from samverk.guests.actions.tell import AWAITED
from samverk.guests.letters import house_language
from samverk.guests.models import Invitation
from samverk.guests.queries.slots import SLOTS, When, slots_of
from samverk.meetings.models import Meeting, Presenter
from samverk.post.models import Letter


@dataclass(frozen=True)
class Slides:
    """A file that a guest handed in; ``is_after_deadline`` says that it came after the day the guest was given."""

    paper: Paper
    is_after_deadline: bool


@dataclass(frozen=True)
class GuestRow:
    """``letter`` is the last one written to the guest; ``is_told`` says that they know the time as it now stands.

    ``clashes`` are the other items for which the same address is awaited at the same time.
    """

    invitation: Invitation
    when: When
    letter: Letter | None
    is_told: bool
    slides: Sequence[Slides]
    clashes: Sequence[Invitation]

    @property
    def has_bounced(self) -> bool:
        return self.letter is not None and self.letter.state in ("bounced", "failed")

    @property
    def is_awaited(self) -> bool:
        return self.invitation.state in AWAITED

    @property
    def lacks_slides(self) -> bool:
        return self.is_awaited and self.invitation.slides_due_at is not None and not self.slides


def guests_of(meeting: Meeting) -> list[GuestRow]:
    """Return the guests of ``meeting`` in the order of its agenda; a fixed number of queries for all of them."""
    invitations = list(
        meeting.invitations.select_related("item", "meeting")
        .prefetch_related("slides")
        .order_by("item__position", "id")
    )
    slots = slots_of(meeting)
    letters = {letter.about_id: letter for letter in _letters(invitations)}
    clashing = _clashes(meeting, invitations, slots)
    with house_language():
        told = {guest.pk: _when(guest, slots).told == guest.told for guest in invitations}
    return [
        GuestRow(
            guest,
            _when(guest, slots),
            letters.get(guest.public_id),
            told[guest.pk],
            [_slides(guest, paper) for paper in guest.slides.all()],
            clashing[guest.pk],
        )
        for guest in invitations
    ]


def slides_of(invitation: Invitation) -> list[Slides]:
    """Return what the guest handed in, in the order it came."""
    return [_slides(invitation, paper) for paper in invitation.slides.order_by("id")]


def not_invited(meeting: Meeting, rows: Iterable[GuestRow]) -> list[Presenter]:
    """Return who presents an item of ``meeting`` as its agenda says, is known to nobody by a seat, and has no link."""
    invited = {(row.invitation.item_id, name_key(row.invitation.name)) for row in rows if row.is_awaited}
    named = Presenter.objects.filter(item__meeting=meeting, person=None).select_related("item")
    return [
        presenter
        for presenter in named.order_by("item__position", "position")
        if (presenter.item_id, presenter.name_key) not in invited
    ]


def _letters(invitations: Sequence[Invitation]) -> Iterable[Letter]:
    ids = [guest.public_id for guest in invitations]
    return Letter.objects.filter(about_kind="invitation", about_id__in=ids).order_by("id")


def _when(guest: Invitation, slots: SLOTS) -> When:
    return When(guest.meeting, slots.get(guest.item.public_id) if guest.item else None)


def _slides(guest: Invitation, paper: Paper) -> Slides:
    return Slides(paper, guest.slides_due_at is not None and paper.added_at > guest.slides_due_at)


def _clashes(meeting: Meeting, invitations: Sequence[Invitation], slots: SLOTS) -> dict[int, list[Invitation]]:
    """Return, by invitation, the others to the same address at the same time, in this and other meetings of the day."""
    addresses = {guest.email for guest in invitations if guest.state in AWAITED}
    same_day = Invitation.objects.filter(email__in=addresses, state__in=AWAITED, meeting__cancelled_at=None)
    others = list(
        same_day.filter(meeting__held_on=meeting.held_on, item__isnull=False).select_related("item", "meeting__body")
    )
    elsewhere: dict[int, SLOTS] = {meeting.pk: slots}
    for other in others:
        if other.meeting_id not in elsewhere:
            elsewhere[other.meeting_id] = slots_of(other.meeting)
    spans = {other.pk: _span(other, elsewhere[other.meeting_id]) for other in others}
    found: dict[int, list[Invitation]] = defaultdict(list)
    for guest in invitations:
        for other in others:
            is_another = other.pk != guest.pk and other.email == guest.email and guest.pk in spans
            if is_another and _overlap(spans[guest.pk], spans[other.pk]):
                found[guest.pk].append(other)
    return found


def _span(guest: Invitation, slots: SLOTS) -> Slot | None:
    return slots.get(guest.item.public_id) if guest.item else None


def _overlap(one: Slot | None, other: Slot | None) -> bool:
    """Return whether both are up at the same time; an item without a time of its own may be up at any."""
    if one is None or other is None:
        return True
    if one.begins_at == one.ends_at or other.begins_at == other.ends_at:
        return one.begins_at == other.begins_at
    return one.begins_at < other.ends_at and other.begins_at < one.ends_at
