"""What this room tells of decisions, for the thread of their matter: what is owed, and what was reported."""

from collections.abc import Collection

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from samverk.followup.models import Obligation
from samverk.followup.templatetags.followup import owner
from samverk.followup.wording import LOOKS, STATES
from samverk.lineage.telling import Told

# The longest that a duty, or its report, is told beside its decision.
LENGTH = 120


def tell_obligations(clause_ids: Collection[int]) -> dict[int, list[Told]]:
    """Return what is owed because of each clause, with its last report; two queries.

    What is only proposed is left out: nobody owes it yet.
    """
    rows = Obligation.objects.filter(clause__in=clause_ids).exclude(state=Obligation.State.PROPOSED)
    rows = rows.select_related("organisation", "body", "person").prefetch_related("reports").order_by("id")
    found: dict[int, list[Told]] = {}
    for row in rows:
        if row.clause_id is not None:
            found.setdefault(row.clause_id, []).append(_told(row))
    return found


def _told(row: Obligation) -> Told:
    return Told(
        on=row.due_on,
        sentence=" ".join(
            (_("%(who)s owes: %(what)s") % {"who": owner(row), "what": _short(row.what)}, _reported(row))
        ).strip(),
        address=reverse("followup:obligation", args=[row.public_id]),
        state=STATES[row.state],
        tone=LOOKS[row.state] or "plain",
    )


def _reported(row: Obligation) -> str:
    reports = list(row.reports.all())
    if not reports:
        return ""
    last = reports[-1]
    return _("Reported on %(day)s: %(text)s") % {"day": date_format(localdate(last.at)), "text": _short(last.text)}


def _short(text: str) -> str:
    words = " ".join(text.split()).rstrip(" ,;")
    return words if len(words) <= LENGTH else f"{words[: LENGTH - 1]}…"
