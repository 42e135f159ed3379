"""Hand-overs as a list shows them."""

from django.db.models import QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from samverk.routes.models import HandOver

State = HandOver.State
SIGHTS: dict[str, str | Promise] = {
    "sent": _("Under way"),
    "proposed": _("To be confirmed"),
    "settled": _("With an outcome"),
    "all": _("All"),
}


def listed(rows: "QuerySet[HandOver]", show: str) -> "QuerySet[HandOver]":
    """Return those of ``rows`` that a sight shows, the latest first."""
    shown = rows if show == "all" else rows.filter(state=show)
    related = ("from_body", "to_body", "clause__meeting", "outcome_clause")
    return shown.select_related(*related).order_by("-handed_over_on", "-id")
