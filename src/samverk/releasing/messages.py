"""What the room says when it refuses, by code: one whole sentence each."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from samverk.meetings.messages import REFUSALS as OF_MEETINGS
from samverk.meetings.models import Masking

REFUSALS: dict[str, str | Promise] = {
    **OF_MEETINGS,
    "already-published": _("The meeting is public already."),
    "masking-unsettled": _(
        "There are words in the minutes that may tell of a private person. Say of each of them whether it is masked, "
        "and publish then."
    ),
    "not-published": _("The meeting is not public."),
    "not-to-be-reviewed": _("Somebody has looked at it already, or its day has not come."),
    "take-down-day-past": _("The day on which it is taken down must lie ahead."),
    "time-to-be-shown-over": _("The time for which the minutes were to be public is over. Set another day first."),
}
WHY: dict[str, str | Promise] = {
    Masking.Why.PRIVATE_PERSON: _("Private person"),
    Masking.Why.PERSONAL_NUMBER: _("Personal identity number"),
    Masking.Why.CONTACT: _("Address or telephone"),
    Masking.Why.SENSITIVE: _("Sensitive about a person"),
    Masking.Why.SECRECY: _("Secrecy"),
    Masking.Why.OTHER: _("Another reason"),
}
KINDS: dict[str, str | Promise] = {
    "name": _("Name"),
    "personal-number": _("Personal identity number"),
    "mail": _("E-mail address"),
    "telephone": _("Telephone number"),
}
SHOWN: dict[str, str | Promise] = {
    "waiting": _("Not public yet"),
    "public": _("Public"),
    "review": _("To be looked at again"),
    "hidden": _("Taken down"),
}
