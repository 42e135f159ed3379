"""Letters about a text that is to be approved: they name the meeting and nothing of the text."""

from datetime import date

from django.conf import settings
from django.utils import translation
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from samverk.accounts.models import User
from samverk.approving.models import Approver, Submission
from samverk.post.actions import send_letter, send_to_each
from samverk.post.addresses import whole_address


def tell_approvers(submission: Submission, occasion: str, *, today: date) -> int:
    """Write to those whose answer is missing, once for each ``occasion``; return how many letters went.

    Where the file is to be signed, the first letter alone is ours: signing reminds of itself.
    """
    waiting = submission.approvers.filter(state=Approver.State.WAITING).values_list("person_id", flat=True)
    users = User.objects.filter(person__in=waiting, is_active=True)
    with translation.override(settings.LANGUAGE_CODE):
        return send_to_each(
            [(user.email, user.name) for user in users],
            subject=_("To approve: %(meeting)s") % {"meeting": _meeting(submission)},
            text=f"{_asked(submission, today)}\n\n{_address(submission)}",
            kind="approval",
            about=submission,
            once=f"approval {submission.public_id} {occasion}",
        )


def tell_keeper(submission: Submission, because: str) -> None:
    """Write to whoever submitted the text that it came back."""
    with translation.override(settings.LANGUAGE_CODE):
        send_letter(
            submission.submitted_by,
            subject=_("Not approved: %(meeting)s") % {"meeting": _meeting(submission)},
            text="\n\n".join((_("The text was not approved. The reason stands on this page:"), _address(submission))),
            kind="approval",
            about=submission,
            once=f"returned {submission.public_id}",
        )


def _asked(submission: Submission, today: date) -> str:
    if submission.last_day is None:
        return _("You are named to approve the minutes of %(meeting)s. Read them and answer here:") % {
            "meeting": _meeting(submission)
        }
    said = {"meeting": _meeting(submission), "day": date_format(submission.last_day)}
    if submission.last_day < today:
        return _("The minutes of %(meeting)s should have been approved by %(day)s. Read them and answer here:") % said
    return _("You are named to approve the minutes of %(meeting)s, by %(day)s. Read them and answer here:") % said


def _meeting(submission: Submission) -> str:
    meeting = submission.meeting
    day = date_format(meeting.held_on) if meeting.held_on else ""
    return f"{meeting.body_as_written}, {day}".strip(", ")


def _address(submission: Submission) -> str:
    return whole_address("approving:submission", submission.public_id)
