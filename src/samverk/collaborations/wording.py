"""What findings are called. One whole sentence each."""

from django.utils.translation import gettext_lazy as _

FINDINGS = {
    "ended-but-listed": _("The agreement ran out on %(on)s, and the collaboration is still listed."),
    "review-overdue": _("It was to be looked at again on %(on)s."),
    "said-to-have-ended": _("%(detail)s says that it no longer takes part."),
    "parties-left": _("Fewer than two parties are left."),
    "host-left": _("The host is no party any more."),
}
