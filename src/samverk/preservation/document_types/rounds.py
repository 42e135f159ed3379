"""Colleagues without a log-in whom a member let answer a question."""

from django.db.models import F
from django.db.models.functions import Coalesce
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samverk.preservation.document_type import DocumentType, Rows
from samverk.rounds.models import Colleague


def _over() -> Rows:
    rows = Colleague.objects.annotate(event=Coalesce(F("revoked_at"), F("asked__round__closed_at")))
    return rows.select_related("asked__round__body", "asked__organisation")


def _colleague(colleague: Colleague) -> str:
    told = {
        "organisation": colleague.asked.organisation.name,
        "body": colleague.asked.round.body.name,
        "id": colleague.asked.round.public_id,
    }
    return _("Colleague who might answer for %(organisation)s in question %(id)s of %(body)s") % told


COLLEAGUES = DocumentType(
    key="round-colleague",
    name=gettext_lazy("Colleagues who were let answer a question, and did not"),
    counted_from=gettext_lazy("the day on which the question was closed, or the link taken back"),
    what_goes=gettext_lazy("Name and address go. The question and its answers stay."),
    rows=_over,
    label=_colleague,
    bound_by={"answers": gettext_lazy("They answered, and an answer says who gave it.")},
)
