"""Colleagues in whose hands something was laid that is owed."""

from collections.abc import Collection

from django.db.models import F, Q
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samverk.followup.models import Entrusting
from samverk.preservation.document_type import DocumentType, Rows


def _over() -> Rows:
    return Entrusting.objects.annotate(event=F("until")).select_related("obligation")


def _entrusting(entrusting: Entrusting) -> str:
    told = {"id": entrusting.obligation.public_id, "day": date_format(entrusting.until)}
    return _("Colleague who had task %(id)s in hand until %(day)s") % told


def _of_matters(matters: Collection[int]) -> Q:
    return Q(obligation__clause__item__matter_steps__matter__in=matters)


ENTRUSTINGS = DocumentType(
    key="entrusting",
    name=gettext_lazy("Colleagues who had a task in hand, and did not report"),
    counted_from=gettext_lazy("the last day on which they had it in hand"),
    what_goes=gettext_lazy("Name and address go. The task and its reports stay."),
    rows=_over,
    label=_entrusting,
    bound_by={"reports": gettext_lazy("They reported, and a report says who gave it.")},
    of_matters=_of_matters,
)
