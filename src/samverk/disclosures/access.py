"""Who handles requests for documents: those who keep the body; and what a link opens."""

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.db.models import Q, QuerySet
from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404
from django.utils import timezone

from samverk.accounts.access import Somebody, has_logged_in, may_edit_register, may_keep, only_if, standing_in
from samverk.accounts.caller import address_of
from samverk.accounts.standing import Standing
from samverk.directory.models import Body
from samverk.disclosures.links import request_behind
from samverk.disclosures.models import Document, DocumentRequest, HandedOut, Passage
from samverk.registry.models import Entry
from samverk.rounds.access import kept_bodies, kept_body_ids

users_only = only_if(has_logged_in)


def requests_for(user: Somebody, standing: Standing) -> QuerySet[DocumentRequest]:
    """Return the requests to the bodies that somebody keeps."""
    rows = DocumentRequest.objects.select_related("body", "entry__case", "taken_by", "case", "decision")
    return rows if may_edit_register(user) else rows.filter(body__in=kept_body_ids(standing))


def kept_requests(request: HttpRequest) -> QuerySet[DocumentRequest]:
    """Return the requests to the bodies that the caller keeps; raise ``PermissionDenied`` for who keeps none."""
    standing = standing_in(request)
    if not (may_edit_register(request.user) or kept_body_ids(standing)):
        raise PermissionDenied
    return requests_for(request.user, standing)


def bodies_kept(request: HttpRequest) -> QuerySet[Body]:
    """Return the bodies that the caller keeps."""
    return kept_bodies(request.user, standing_in(request))


def kept_or_404(request: HttpRequest, public_id: str) -> DocumentRequest:
    """Return a request for whoever keeps its body; raise ``Http404`` for all others."""
    rows = DocumentRequest.objects.select_related("body", "entry__case", "taken_by", "case", "decision")
    found = get_object_or_404(rows, public_id=public_id)
    if not may_keep(request.user, standing_in(request), found.body_id):
        raise Http404
    return found


def document_or_404(request: HttpRequest, public_id: str) -> Document:
    """Return a document of a request for whoever keeps its body; raise ``Http404`` for all others."""
    rows = Document.objects.select_related("asked__body", "stored_file", "copy", "entry__case")
    found = get_object_or_404(rows, public_id=public_id)
    if not may_keep(request.user, standing_in(request), found.asked.body_id):
        raise Http404
    return found


def passage_or_404(document: Document, public_id: str) -> Passage:
    """Return a passage of a document; raise ``Http404`` where it has no such."""
    return get_object_or_404(document.passages.select_related("document__asked"), public_id=public_id)


def kept_body_or_404(request: HttpRequest, public_id: str) -> Body:
    """Return the body for whoever keeps it; raise ``Http404`` for all others."""
    body = get_object_or_404(Body, public_id=public_id)
    if not may_keep(request.user, standing_in(request), body.pk):
        raise Http404
    return body


def kept_entry_or_404(asked: DocumentRequest, public_id: str) -> Entry:
    """Return a record in the register of the body that was asked; raise ``Http404`` for all others."""
    rows = Entry.objects.select_related("register", "case").filter(register__body=asked.body_id)
    return get_object_or_404(rows, public_id=public_id)


def askable_bodies() -> QuerySet[Body]:
    """Return the bodies in the form: those whose register everybody reads, and those whose keepers have said so."""
    has_public_register = Q(register__is_public=True, disclosure_rules=None)
    return Body.objects.filter(has_public_register | Q(disclosure_rules__is_open=True)).order_by("sort_key")


def askable_entry(public_id: str) -> Entry | None:
    """Return a record that stands in a register everybody reads, of a body that may be asked."""
    rows = Entry.objects.select_related("register__body", "case").filter(register__is_public=True)
    found = rows.filter(public_id=public_id[:12], act__in=(Entry.Act.RECORD, Entry.Act.CORRECTION)).first()
    return found if found is not None and askable_bodies().filter(pk=found.register.body_id).exists() else None


def request_of(request: HttpRequest, token: str) -> DocumentRequest:
    """Return the request that the link opens; raises the codes of ``request_behind``."""
    return request_behind(token, at=timezone.now(), address=address_of(request, settings.PROXIES))


def handed_or_404(asked: DocumentRequest, public_id: str) -> HandedOut:
    """Return a file that lies behind the asker's link today; raise ``Http404`` for all others."""
    if not asked.files_lie_open(timezone.localdate()):
        raise Http404
    rows = asked.handed_out.filter(stored_file__isnull=False).select_related("stored_file", "document", "asked")
    return get_object_or_404(rows, public_id=public_id)
