"""Who asked for cooperation from outside, once they have their answer."""

from collections.abc import Collection

from django.db.models import F, Q
from django.utils.formats import date_format
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samverk.enquiries.actions import forget_asker
from samverk.enquiries.models import Enquiry
from samverk.preservation.document_type import DocumentType, Rows


def _settled() -> Rows:
    named = Enquiry.objects.filter(filed_by=None).exclude(asker_name="", asker_email="")
    return named.annotate(event=F("settled_at")).select_related("body")


def _asker(enquiry: Enquiry) -> str:
    assert enquiry.settled_at is not None
    told = {"body": enquiry.body.name, "id": enquiry.public_id, "day": date_format(localdate(enquiry.settled_at))}
    return _("Who asked in request %(id)s to %(body)s, settled on %(day)s") % told


def _of_matters(matters: Collection[int]) -> Q:
    return Q(proposal__matter__in=matters)


ASKERS = DocumentType(
    key="enquiry-asker",
    name=gettext_lazy("Who asked for cooperation from outside and has an answer"),
    counted_from=gettext_lazy("the day on which the request was answered or withdrawn"),
    what_goes=gettext_lazy(
        "Name and address go, with the letters about the request, and the link opens nothing. The request and its "
        "answer stay, and what was entered in a register."
    ),
    rows=_settled,
    label=_asker,
    remove=forget_asker,
    of_matters=_of_matters,
    keeps_row=True,
    shown=lambda enquiry: enquiry.asker,
)
