"""What codes are called on pages: checks, findings, happenings. One whole sentence or term each."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

CHECKS = {
    "invited": _("All member municipalities have been invited."),
    "majority": _("A majority of the member municipalities takes part."),
    "management-asked": _("The management concerned has been asked."),
    "secretariat-informed": _("The secretariat has been informed."),
    "coordinator": _("There is a coordinator."),
    "contacts": _("Everybody who takes part has reported a contact."),
}
FINDINGS = {
    "coordinator-missing": _("It has no coordinator."),
    "majority-lost": _("Fewer than a majority of the municipalities take part."),
    "plan-late": _("Purpose, goals and meetings of this year have not been renewed."),
    "contact-missing": _("There is no contact data for:"),
    "address-outside": _("The e-mail address is outside the municipality's own domains:"),
    "still-booked": _("It has ended and still has meetings booked."),
}
HAPPENINGS = {
    "report": pgettext_lazy("what happened", "Report"),
    "activity": pgettext_lazy("what happened", "Activity"),
    "plan": pgettext_lazy("what happened", "Plan of the year renewed"),
    "mandate": pgettext_lazy("what happened", "New version of the mandate"),
    "meeting": pgettext_lazy("what happened", "Meeting"),
    "step-propose": pgettext_lazy("what happened", "Proposed"),
    "step-start": pgettext_lazy("what happened", "Started"),
    "step-let-rest": pgettext_lazy("what happened", "Made dormant"),
    "step-restart": pgettext_lazy("what happened", "Restarted"),
    "step-decline": pgettext_lazy("what happened", "Not restarted"),
    "step-receive": pgettext_lazy("what happened", "Took in another network"),
    "step-merge": pgettext_lazy("what happened", "Merged into another network"),
    "step-close": pgettext_lazy("what happened", "Closed"),
}
TONES = {"active": "good", "proposed": "wait", "dormant": "plain", "merged": "plain", "closed": "plain"}
