"""Lists of proposals: the queue of a preparation group, and one's own."""

from datetime import date

from django.db.models import Q, QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from samverk.intake.models import Proposal

State = Proposal.State
FILTERS: dict[str, Promise] = {
    "waiting": _("To be answered"),
    "postponed": pgettext_lazy("proposals", "Postponed"),
    "accepted": _("Accepted, not on an agenda yet"),
    "sent-back": pgettext_lazy("proposals", "Sent back"),
    "settled": _("On an agenda or withdrawn"),
    "all": _("All"),
}


def filtered(proposals: QuerySet[Proposal], which: str, on: date) -> QuerySet[Proposal]:
    """Return those of ``proposals`` that ``which``, a key of ``FILTERS``, names on the day ``on``.

    What was postponed waits for an answer again from the day it was postponed to, or once its meeting is called.
    """
    returned = Q(state=State.POSTPONED) & (
        Q(waits_until__lte=on)
        | Q(wanted_meeting__state="called")
        | Q(waits_until__isnull=True, wanted_meeting__isnull=True)
    )
    conditions = {
        "waiting": Q(state__in=(State.SUBMITTED, State.REFERRED)) | returned,
        "postponed": Q(state=State.POSTPONED),
        "accepted": Q(state=State.ACCEPTED),
        "sent-back": Q(state=State.SENT_BACK),
        "settled": Q(state__in=(State.PLACED, State.WITHDRAWN)),
        "all": Q(),
    }
    return proposals.filter(conditions[which])


def listed(proposals: QuerySet[Proposal]) -> QuerySet[Proposal]:
    """Return ``proposals`` with all that a row shows, in one query, the newest first."""
    return proposals.select_related("body", "matter", "organisation", "proposed_by", "wanted_meeting").order_by("-id")
