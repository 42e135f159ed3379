"""Masking a document: its text with numbered lines, what is masked in it, and the copy."""

from django.contrib import messages
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from samverk.accounts.me import me
from samverk.disclosures.access import document_or_404, passage_or_404, users_only
from samverk.disclosures.actions import mask_passage, take_copy, unmask_passage, write_copy
from samverk.disclosures.actions.mask import marked_in
from samverk.disclosures.handling_forms import CopyForm, PassageForm, split_section
from samverk.disclosures.messages import REFUSALS
from samverk.disclosures.models import Document
from samverk.disclosures.queries.text import LINES_A_PAGE, text_of
from samverk.disclosures.views.acting import told
from samverk.disclosures.views.documents import seen_in
from samverk.records.refusal import RuleBroken


@require_http_methods(["GET", "HEAD", "POST"])
@users_only
def mask(request: HttpRequest, public_id: str) -> HttpResponse:
    """Show the text of a document; mask in it, write the copy, or take one that was masked elsewhere."""
    found = document_or_404(request, public_id)
    if found.outcome != Document.Outcome.MASKED or found.stored_file is None:
        raise Http404
    passages, copy = PassageForm(initial=split_section(found.section)), CopyForm()
    if request.method == "POST":
        match request.POST.get("act", ""):
            case "mask":
                passages = PassageForm(request.POST)
                if done := _masked(request, found, passages):
                    return done
            case "upload":
                copy = CopyForm(request.POST, request.FILES)
                if done := _uploaded(request, found, copy):
                    return done
            case "write":
                with told(request, _("The copy is written. Look through it before it is sent.")):
                    write_copy(found, seen=seen_in(request), at=timezone.now(), by=me(request))
                return redirect("disclosures:mask", public_id)
            case "unmask":
                passage = passage_or_404(found, request.POST.get("passage", ""))
                with told(request, _("The passage stands again.")):
                    unmask_passage(passage, seen=seen_in(request), at=timezone.now(), by=me(request))
                return redirect("disclosures:mask", public_id)
            case _:
                raise Http404
    return _page(request, found, passages, copy)


def _masked(request: HttpRequest, found: Document, form: PassageForm) -> HttpResponse | None:
    if not form.is_valid():
        return None
    try:
        mask_passage(found, form.marked(), seen=seen_in(request), at=timezone.now(), by=me(request))
    except RuleBroken as refused:
        form.add_error(None, str(REFUSALS[refused.code]))
        return None
    messages.success(request, _("The passage is masked. Write the copy when all are."))
    return redirect("disclosures:mask", found.public_id)


def _uploaded(request: HttpRequest, found: Document, form: CopyForm) -> HttpResponse | None:
    if not form.is_valid():
        return None
    try:
        upload = form.cleaned_data["file"]
        take_copy(found, upload.read(), seen=seen_in(request), at=timezone.now(), by=me(request))
    except RuleBroken as refused:
        form.add_error(None, str(REFUSALS[refused.code]))
        return None
    messages.success(request, _("The copy is kept. Look through it before it is sent."))
    return redirect("disclosures:mask", found.public_id)


def _page(request: HttpRequest, found: Document, passages: Form, copy: Form) -> HttpResponse:
    asked_page = request.GET.get("page", "1")
    page = max(1, int(asked_page)) if asked_page.isdecimal() and len(asked_page) < 6 else 1
    text = text_of(found, marked_in(found), page)
    context = {
        "section": "desk",
        "document": found,
        "asked": found.asked,
        "passages": found.passages.order_by("pk"),
        "form": passages,
        "copy_form": copy,
        "text": text,
        "hindrance": REFUSALS[text.hindrance] if text.hindrance else "",
        "page": page,
        "has_next": page * LINES_A_PAGE < text.count,
    }
    status = 400 if passages.errors or copy.errors else 200
    return render(request, "disclosures/mask.html", context, status=status)
