"""What the room says when it refuses, by code: one whole sentence each."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

REFUSALS: dict[str, str | Promise] = {
    "case-closed": _("The case is closed. Open it anew to enter more."),
    "case-open": _("The case is open already."),
    "corrected-before": _("The entry is corrected already. Correct the correction."),
    "day-in-the-future": _("The day has not come yet."),
    "entry-too-long": _("The text is too long for a register. Say briefly what it is about."),
    "mark-in-use": _("Numbers were given with this mark, and it stays."),
    "mark-missing": _("Say how the numbers begin."),
    "mark-taken": _("Another register has this mark."),
    "matter-registered-before": _("The matter is registered already."),
    "not-correctable": _("The closing of a case is not corrected. Open the case anew."),
    "register-begun-before": _("The body has a register already."),
    "secrecy-incomplete": _("A secrecy mark names the section of the law, and who assessed it."),
    "section-unreadable": _("Name chapter and section of the law, such as OSL 21 kap. 7 §."),
    "what-missing": _("Say briefly what the record is about."),
}
