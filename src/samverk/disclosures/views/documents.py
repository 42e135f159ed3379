"""A document of a request: what becomes of it, and its files."""

from django.contrib import messages
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from samverk.accounts.me import me
from samverk.disclosures.access import document_or_404, users_only
from samverk.disclosures.actions import assess_document, confirm_assessment, remove_document
from samverk.disclosures.handling_forms import AssessForm, split_section
from samverk.disclosures.messages import REFUSALS
from samverk.disclosures.models import Document
from samverk.disclosures.models.rules import rules_of
from samverk.disclosures.queries.sending import name_of
from samverk.disclosures.views.acting import told
from samverk.records.handing_out import handed_out
from samverk.records.models import StoredFile
from samverk.records.refusal import RuleBroken
from samverk.registry.queries.status import status_of_entry


@users_only
def document(request: HttpRequest, public_id: str) -> HttpResponse:
    """Say what becomes of a document."""
    found = document_or_404(request, public_id)
    initial = {"outcome": found.outcome, "reason": found.reason, **split_section(found.section)}
    form = AssessForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            assess_document(found, form.assessment(), seen=seen_in(request), at=timezone.now(), by=me(request))
        except RuleBroken as refused:
            form.add_error(None, str(REFUSALS[refused.code]))
        else:
            messages.success(request, _("What becomes of the document is kept."))
            if form.cleaned_data["outcome"] == Document.Outcome.MASKED:
                return redirect("disclosures:mask", public_id)
            return redirect("disclosures:request", found.asked.public_id)
    status = status_of_entry(found.entry, timezone.localdate()) if found.entry is not None else None
    context = {
        "section": "desk",
        "document": found,
        "asked": found.asked,
        "form": form,
        "status": status,
        "may_confirm": rules_of(found.asked.body).four_eyes and found.assessed_by not in ("", me(request).email),
    }
    return render(request, "disclosures/document.html", context)


@require_POST
@users_only
def act(request: HttpRequest, public_id: str) -> HttpResponse:
    """Confirm what somebody else has found, or take the document out."""
    found, now, by = document_or_404(request, public_id), timezone.now(), me(request)
    match request.POST.get("act", ""):
        case "confirm":
            with told(request, _("The assessment is confirmed.")):
                confirm_assessment(found, seen=seen_in(request), at=now, by=by)
        case "remove":
            with told(request, _("The document is taken out.")):
                remove_document(found, at=now, by=by)
        case _:
            raise Http404
    return redirect("disclosures:request", found.asked.public_id)


@require_safe
@users_only
def original(request: HttpRequest, public_id: str) -> FileResponse:
    """Hand the document itself to whoever keeps the body."""
    found = document_or_404(request, public_id)
    return _file(found, found.stored_file)


@require_safe
@users_only
def copy(request: HttpRequest, public_id: str) -> FileResponse:
    """Hand the masked copy to whoever keeps the body."""
    found = document_or_404(request, public_id)
    return _file(found, found.copy)


def seen_in(request: HttpRequest) -> int:
    """Return the revision of the document that was looked at; -1, which none has, where the form does not say."""
    seen = request.POST.get("seen", "")
    return int(seen) if seen.isdecimal() and len(seen) < 10 else -1


def _file(found: Document, stored: StoredFile | None) -> FileResponse:
    if stored is None:
        raise Http404
    return handed_out(stored, name_of(found, stored))
