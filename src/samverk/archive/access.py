"""Who enters the archive, and the one way to fetch what lies in it."""

from django.shortcuts import get_object_or_404

from samverk.accounts.access import may_edit_register, may_read_unpublished, only_if
from samverk.archive.models import ImportRun, SourceDocument

# Originals hold what has not been published, so readers of the staff see them; only secretaries change anything.
readers_only = only_if(may_read_unpublished)
secretaries_only = only_if(may_edit_register)


def document_or_404(public_id: str) -> SourceDocument:
    """Return the source document under ``public_id``; who may ask is the view's decorator to say."""
    return get_object_or_404(SourceDocument.objects.select_related("stored_file", "meeting"), public_id=public_id)


def run_or_404(public_id: str) -> ImportRun:
    """Return the run under ``public_id``."""
    return get_object_or_404(ImportRun, public_id=public_id)
