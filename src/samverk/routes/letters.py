"""Letters of this room."""

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from samverk.routes.models import Anchoring


def letter_of_reminder(anchoring: Anchoring, address: str) -> tuple[str, str]:
    """Return the subject and the text of the letter that reminds; a confidential title stands in neither."""
    title = _("a confidential matter") if anchoring.is_confidential else anchoring.title
    subject = _("Reminder: how your municipality handles %(title)s") % {"title": title}
    text = _(
        "%(body)s asks how your municipality handles %(title)s. Nobody has answered for it yet.\n\n"
        "Say it before the end of %(day)s:\n%(address)s"
    )
    return subject, text % {
        "body": anchoring.body.name,
        "title": title,
        "day": date_format(anchoring.answer_by),
        "address": address,
    }
