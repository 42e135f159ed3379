"""What bearings, standings and reasons are called."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

DOES: dict[str, str | Promise] = {
    "amends": _("This amends"),
    "replaces": _("This replaces"),
    "revokes": _("This revokes"),
    "confirms": _("This confirms"),
    "carries-out": _("This carries out"),
}
UNDERGOES: dict[str, str | Promise] = {
    "amends": _("Amended by"),
    "replaces": _("Replaced by"),
    "revokes": _("Revoked by"),
    "confirms": _("Confirmed by"),
    "carries-out": _("Carried out by"),
}
STANDINGS: dict[str, str | Promise] = {
    "in-force": pgettext_lazy("decision", "In force"),
    "provisional": _("Provisional until the body above has decided"),
    "replaced": _("Not in force: replaced"),
    "revoked": _("Not in force: revoked"),
    "fallen": _("Not in force: the body above refused it"),
    "to-come": _("Not in force yet"),
}
TONES = {"in-force": "good", "provisional": "wait", "to-come": "wait"}
WHY: dict[str, str | Promise] = {
    "day": _("It names the day, and the words are alike."),
    "matter": _("Both are of the same matter."),
    "period": _("It names the time, and the words are alike."),
    "alike": _("The words are alike."),
}
SAID_BEFORE = _("Somebody said so while the item was prepared.")
