"""Who enters the archive, and the one way to fetch what lies in it."""

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404

from samverk.accounts.access import Somebody, may_edit_register, may_read_unpublished, only_if
from samverk.archive.models import ImportRun, SourceDocument
from samverk.meetings.models import Item

# Originals hold what has not been published, so readers of the staff see them; only secretaries change anything.
readers_only = only_if(may_read_unpublished)
secretaries_only = only_if(may_edit_register)


def documents_for(user: Somebody) -> QuerySet[SourceDocument]:
    """Return the originals that ``user`` may see: a reader none of a meeting with a confidential item in it."""
    documents = SourceDocument.objects.select_related("stored_file", "meeting")
    if may_edit_register(user):
        return documents
    return documents.exclude(meeting__in=Item.objects.filter(is_confidential=True).values("meeting"))


def document_or_404(public_id: str, user: Somebody) -> SourceDocument:
    """Return the original under ``public_id``, if ``user`` may see it."""
    return get_object_or_404(documents_for(user), public_id=public_id)


def run_or_404(public_id: str) -> ImportRun:
    """Return the run under ``public_id``."""
    return get_object_or_404(ImportRun, public_id=public_id)
