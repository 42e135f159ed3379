"""What the room says when it refuses, by code: one whole sentence each."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from samverk.meetings.messages import REFUSALS as OF_MEETINGS
from samverk.records.messages import REFUSALS as OF_RECORDS

REFUSALS: dict[str, str | Promise] = {
    **OF_RECORDS,
    **OF_MEETINGS,
    "already-settled": _("Somebody else was there first. This is how it stands now; look at it and decide again."),
    "body-exists": _("There is a body of this name already. Choose another name."),
    "not-a-coming-meeting": _("The meeting is over, cancelled, or another body's. Choose one that is still to come."),
    "too-many-papers": _("A proposal has at most twenty papers. Take one away first."),
}
