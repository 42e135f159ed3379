"""What a guest does behind the link: answer, correct how they are called, hand in slides.

A guest has no log-in; the trail shows the address to which the link was sent.
"""

from datetime import datetime

from django.db import transaction

from samverk.agenda.actions.order import hold_agenda
from samverk.agenda.models import Paper
from samverk.directory.naming import name_key
from samverk.guests.actions.invite import STANDING
from samverk.guests.links import State
from samverk.guests.models import Invitation
from samverk.meetings.models import Meeting, Presenter
from samverk.records import trail
from samverk.records.actions import paper_name, take_paper
from samverk.records.refusal import RuleBroken

MOST_SLIDES = 10


@transaction.atomic
def answer(invitation: Invitation, *, comes: bool, note: str, at: datetime) -> None:
    """Keep whether the guest comes; they may change their mind until the meeting begins.

    Raises ``RuleBroken("invitation-revoked")`` if it was revoked meanwhile, ``RuleBroken("meeting-has-begun")``.
    """
    _refuse_begun(invitation)
    state = State.CONFIRMED if comes else State.DECLINED
    _change(invitation, state=state, answer_note=note, answered_at=at)
    trail.note(f"guest-{state}", invitation, by=invitation)


@transaction.atomic
def correct_name(invitation: Invitation, *, name: str, title: str, organisation: str) -> None:
    """Let the guest say how they are called; the agenda calls them so too.

    Raises ``RuleBroken("invitation-revoked")`` if it was revoked meanwhile, ``RuleBroken("meeting-has-begun")``.
    """
    _refuse_begun(invitation)
    was_called = invitation.name
    _change(invitation, name=name, title=title, organisation=organisation)
    named = Presenter.objects.filter(item=invitation.item, name_key=name_key(was_called))
    named.update(
        name_as_written=name, name_key=name_key(name), role_as_written=title, organisation_as_written=organisation
    )
    trail.note("guest-corrected", invitation, by=invitation, was=was_called)


@transaction.atomic
def hand_in_slides(invitation: Invitation, content: bytes, *, name: str, at: datetime) -> Paper:
    """Keep slides with the guest's item; late, if the call has gone out or the deadline is over.

    Raises ``RuleBroken("agenda-closed")`` once the meeting has begun, ``RuleBroken("too-many-papers")``, and the codes
    of ``take_paper``.
    """
    meeting = hold_agenda(invitation.meeting)
    standing = Invitation.objects.filter(pk=invitation.pk, state__in=STANDING, item__isnull=False)
    if not standing.exists():
        raise RuleBroken("invitation-revoked", invitation.public_id)
    if invitation.slides.count() >= MOST_SLIDES:
        raise RuleBroken("too-many-papers", invitation.public_id)
    stored = take_paper(content)
    is_over = invitation.slides_due_at is not None and at > invitation.slides_due_at
    assert invitation.item is not None
    paper, is_new = Paper.objects.get_or_create(
        item=invitation.item,
        stored_file=stored,
        defaults={
            "name": paper_name(name, stored.media_type),
            "is_slides": True,
            "added_by": invitation.email,
            "is_late": is_over or meeting.state == Meeting.State.CALLED,
        },
    )
    invitation.slides.add(paper)
    if is_new:
        trail.note("guest-slides", invitation, by=invitation, paper=paper.public_id)
    return paper


def _change(invitation: Invitation, **fields: object) -> None:
    if not Invitation.objects.filter(pk=invitation.pk, state__in=STANDING).update(**fields):
        raise RuleBroken("invitation-revoked", invitation.public_id)
    invitation.refresh_from_db()


def _refuse_begun(invitation: Invitation) -> None:
    meeting = invitation.meeting
    if meeting.opened_at is not None or meeting.state not in (Meeting.State.PLANNED, Meeting.State.CALLED):
        raise RuleBroken("meeting-has-begun", meeting.public_id)
