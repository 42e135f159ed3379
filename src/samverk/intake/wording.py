"""What a proposer is told, by outcome: one whole sentence each."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

OUTCOMES: dict[str, Promise] = {
    "accepted": _("%(body)s takes up your matter at its meeting on %(meeting)s."),
    "sent-back": _("%(body)s sends your proposal back. Change it and hand it in again."),
    "postponed": _("%(body)s postpones your matter to its meeting on %(meeting)s."),
    "postponed-to-day": _("%(body)s postpones your matter, and looks at it again on %(day)s."),
    "referred": _("Your matter was referred to another body: %(body)s."),
    "released": _(
        "The meeting of %(body)s that was to take up your matter is cancelled. It waits for another meeting."
    ),
    "placed": _("Your matter stands on the agenda of %(body)s for %(meeting)s."),
    "taken-off": _("Your matter was taken off the agenda of %(body)s for %(meeting)s. It waits to be placed again."),
    "withdrawn": _("The proposal to %(body)s was withdrawn."),
}
