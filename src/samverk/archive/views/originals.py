"""Originals: the list of them, one beside its structure, and the file itself."""

from csp.constants import NONE, SELF
from csp.decorators import csp_replace
from django.http import FileResponse, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.views.decorators.http import require_safe

from samverk.accounts.access import may_edit_register
from samverk.archive.access import document_or_404, documents_for, readers_only
from samverk.archive.queries.document import document_page
from samverk.archive.views.answering import words_asked
from samverk.archive.wording import UNREADABLE, worded
from samverk.design.paging import page_of
from samverk.records.storage import stored_path

# What a browser may show in its own window; everything else is only ever saved to disk.
SHOWN_INLINE = {"application/pdf", "image/png", "image/jpeg"}

# A file gets a policy of its own: it may show itself, as the browser's own viewer does, and fetch nothing.
OF_A_FILE = {
    "default-src": [NONE],
    "style-src": ["'unsafe-inline'"],
    "object-src": [SELF],
    "frame-ancestors": [SELF],
}


@require_safe
@readers_only
def documents(request: HttpRequest) -> HttpResponse:
    """List the originals, by path."""
    rows = documents_for(request.user).order_by("path", "id")
    words = words_asked(request.GET)
    if words:
        rows = rows.filter(path__icontains=words)
    context = {"section": "review", "page": page_of(rows, request.GET), "words": words}
    return render(request, "archive/documents.html", context)


@require_safe
@readers_only
def document(request: HttpRequest, public_id: str) -> HttpResponse:
    """Show one original beside what was read out of it."""
    source = document_or_404(public_id, request.user)
    context = document_page(source) | {"section": "review", "may_edit": may_edit_register(request.user)}
    if source.unreadable:
        context["unreadable_text"] = worded(UNREADABLE, source.unreadable)
    return render(request, "archive/document.html", context)


@require_safe
@readers_only
@csp_replace(OF_A_FILE)  # type: ignore[arg-type]  # its types know only views without arguments
def original(request: HttpRequest, public_id: str) -> HttpResponseBase:
    """Hand out the file, byte for byte; only kinds that cannot act are shown in the browser."""
    source = document_or_404(public_id, request.user)
    media_type = source.stored_file.media_type
    inline = media_type in SHOWN_INLINE and "save" not in request.GET
    return FileResponse(
        stored_path(source.stored_file.sha256).open("rb"),
        as_attachment=not inline,
        filename=source.name,
        content_type=media_type if inline else "application/octet-stream",
    )
