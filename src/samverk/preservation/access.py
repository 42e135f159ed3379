"""Who may see how long things are kept, and who disposes of them: the one way to fetch a thing of this room."""

from django.http import Http404
from django.shortcuts import get_object_or_404

from samverk.accounts.access import may_edit_register, may_read_unpublished, only_if
from samverk.preservation.document_type import TYPES, DocumentType
from samverk.preservation.models import Disposal, DraftRow, Hold, PlanDraft, PlanVersion, Protocol

# The plan and the protocols hold no personal data but of those who signed for them: the whole staff reads them.
staff_only = only_if(may_read_unpublished)
# What is due and what is held are known to those who act on it.
keepers_only = only_if(may_edit_register)


def type_or_404(key: str) -> DocumentType:
    if key not in TYPES:
        raise Http404
    return TYPES[key]


def version_or_404(number: int) -> PlanVersion:
    return get_object_or_404(PlanVersion.objects.select_related("body"), number=number)


def draft_or_404() -> PlanDraft:
    return get_object_or_404(PlanDraft)


def draft_row_or_404(public_id: str) -> DraftRow:
    return get_object_or_404(DraftRow.objects.select_related("draft"), public_id=public_id)


def disposal_or_404(public_id: str) -> Disposal:
    return get_object_or_404(Disposal.objects.select_related("row__version__body"), public_id=public_id)


def protocol_or_404(public_id: str) -> Protocol:
    return get_object_or_404(Protocol.objects.select_related("disposal"), public_id=public_id)


def hold_or_404(public_id: str) -> Hold:
    return get_object_or_404(Hold, public_id=public_id)
