"""What the room says, by code: one whole sentence each."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

REFUSALS: dict[str, str | Promise] = {
    "already-delegate": _("They act for you on one of these days already."),
    "already-ended": _("This mandate was over by then already."),
    "already-seated": _("The person has this seat in the body already, on one of these days."),
    "delegate-unknown": _("Nobody who may log in here has this address. Ask your secretary to invite them."),
    "email-taken": _("There is already a user with this e-mail address."),
    "last-administrator": _("There must always be at least one administrator who may log in."),
    "ends-before-it-starts": _("The last day is before the first."),
    "link-expired": _("This link is too old. Ask for a new one."),
    "link-too-many": _("Too many links that do not work have been tried from here. Please wait a quarter of an hour."),
    "link-used": _("This link has been used already. Ask for a new one."),
    "link-wrong": _("This link does not work. Copy the whole of it from the letter, or ask for a new one."),
    "no-seat-left": _("The municipality has all its seats in this body already, on one of these days."),
    "own-delegate": _("You cannot act for yourself."),
    "user-shut-out": _("This user may not log in any more."),
}
