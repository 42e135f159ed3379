"""A member who cannot come asks a deputy to serve."""

from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext as _

from samverk.accounts.models import User
from samverk.agenda.letters import day_of, when_and_where
from samverk.directory.models import Mandate, Person
from samverk.meetings.models import Meeting
from samverk.post.actions import send_letter
from samverk.post.addresses import whole_address


def call_deputy_in(meeting: Meeting, deputy: Mandate, *, instead_of: Person) -> bool:
    """Write to ``deputy`` that they are asked to serve; once a member and meeting. Return whether a letter was written.

    The reason of the member is theirs and stands in no letter.
    """
    user = User.objects.filter(person_id=deputy.person_id, is_active=True).order_by("id").last()
    if user is None:
        return False
    with translation.override(settings.LANGUAGE_CODE):
        told = {"person": instead_of.name, "body": meeting.body_as_written, "day": day_of(meeting)}
        text = (
            _("%(person)s cannot come to the meeting of %(body)s on %(day)s, and asks you to serve as deputy.") % told,
            when_and_where(meeting),
            _("Agenda and papers:") + "\n" + whole_address("agenda:agenda", meeting.public_id),
            _("If you cannot come, say so here:") + "\n" + whole_address("agenda:absence", meeting.public_id),
        )
        letter = send_letter(
            user.email,
            to_name=deputy.person.name,
            subject=_("You are called in: %(body)s, %(day)s") % told,
            text="\n\n".join(text),
            kind="deputy-called-in",
            about=meeting,
            once=f"deputy {meeting.public_id} {instead_of.public_id} {deputy.person.public_id}",
        )
    return letter is not None
