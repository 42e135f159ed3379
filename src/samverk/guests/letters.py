"""What stands in the letters to guests. A confidential title stands in none of them."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.conf import settings
from django.utils import translation
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from samverk.guests.links import link_of
from samverk.guests.models import Invitation
from samverk.guests.queries.slots import When
from samverk.meetings.models import Clause
from samverk.post.actions import send_letter
from samverk.post.models import Letter


@contextmanager
def house_language() -> Iterator[None]:
    """Write in the language of the house, whatever the language of the page is on which somebody acts."""
    with translation.override(settings.LANGUAGE_CODE):
        yield


def write_invitation(invitation: Invitation, when: When, *, once: str) -> Letter | None:
    """Invite: what, when, where, and the link, which stands in the letter and nowhere else."""
    told = _facts(invitation)
    if invitation.role == Invitation.Role.PRESENTER:
        first = _("You are asked to present an item at the meeting of %(body)s.") % told
    else:
        first = _("You are asked to take part in an item at the meeting of %(body)s.") % told
    parts = [first, _item(invitation), when.sentence]
    if invitation.technical_notes:
        parts.append(_("About the room and the equipment:") + "\n" + invitation.technical_notes)
    if invitation.slides_due_at:
        due = date_format(localtime(invitation.slides_due_at), "DATETIME_FORMAT")
        parts.append(_("Please hand in your slides by %(due)s.") % {"due": due})
    parts.append(_("The link below is yours alone, and good until the day of the meeting is over."))
    parts.append(_("Say there whether you come, see your time, correct your name, and hand in slides."))
    return _send(invitation, "guest-invited", _("Invitation: %(body)s, %(day)s") % told, parts, once=once)


def write_new_time(invitation: Invitation, when: When) -> Letter | None:
    """Tell a new time or place; once a change. The link is sent anew, since its last day may be another."""
    told = _facts(invitation)
    parts = [_("Your time at the meeting of %(body)s has changed:") % told, _item(invitation), when.sentence]
    once = f"guest {invitation.public_id} {invitation.link_number} at {when.told}"[:200]
    return _send(invitation, "guest-moved", _("New time: %(body)s, %(day)s") % told, parts, once=once)


def write_cancellation(invitation: Invitation) -> Letter | None:
    """Tell that the meeting is cancelled, or the guest no longer awaited."""
    told = _facts(invitation)
    if invitation.meeting.cancelled_at is not None:
        text = _("The meeting of %(body)s on %(day)s is cancelled, so you need not come.") % told
    else:
        text = _("You need not come to the meeting of %(body)s on %(day)s: your item is no longer taken up.") % told
    subject = _("Called off: %(body)s, %(day)s") % told
    once = f"guest {invitation.public_id} {invitation.link_number} off"
    return _send(invitation, "guest-off", subject, [text], once=once, with_link=False)


def write_thanks(invitation: Invitation, clauses: list[Clause]) -> Letter | None:
    """Thank the guest, with what was decided; of a confidential item nothing is said."""
    told = _facts(invitation)
    parts = [_("Thank you for your part in the meeting of %(body)s on %(day)s.") % told, _item(invitation)]
    if clauses and invitation.item is not None and not invitation.item.is_confidential:
        decided = "\n".join(f"– {clause.text}" for clause in clauses)
        parts.append(_("This is what the meeting decided:") + "\n" + decided)
        parts.append(_("The wording holds once the minutes are approved."))
    subject = _("Thank you: %(body)s, %(day)s") % told
    once = f"guest {invitation.public_id} thanks"
    return _send(invitation, "guest-thanked", subject, parts, once=once, with_link=False)


def _send(
    invitation: Invitation, kind: str, subject: str, parts: list[str], *, once: str, with_link: bool = True
) -> Letter | None:
    return send_letter(
        invitation.email,
        to_name=invitation.name,
        subject=subject,
        text="\n\n".join(part for part in parts if part),
        secret_part=link_of(invitation) if with_link else "",
        kind=kind,
        about=invitation,
        once=once,
    )


def _item(invitation: Invitation) -> str:
    if invitation.item is None:
        return ""
    if invitation.item.is_confidential:
        return _("The item is confidential; you find it behind your link.")
    return _("The item: %(title)s") % {"title": invitation.item.title}


def _facts(invitation: Invitation) -> dict[str, str]:
    meeting = invitation.meeting
    return {
        "body": meeting.body_as_written,
        "day": date_format(meeting.held_on) if meeting.held_on else "",
    }
