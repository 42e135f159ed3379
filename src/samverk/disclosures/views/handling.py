"""A request in somebody's hands: who has it, which documents it asks for, when it is answered."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from samverk.accounts.me import me
from samverk.disclosures.access import kept_entry_or_404, kept_or_404, users_only
from samverk.disclosures.actions import (
    add_document,
    add_entry,
    ask_for_decision,
    put_off,
    take_over,
    take_request,
    withdraw_request,
)
from samverk.disclosures.actions.decide import may_be_decided
from samverk.disclosures.handling_forms import DocumentForm, PutOffForm
from samverk.disclosures.links import link_of
from samverk.disclosures.messages import REFUSALS, outcome_of
from samverk.disclosures.models import DocumentRequest
from samverk.disclosures.models.rules import rules_of
from samverk.disclosures.queries.finding import found_records
from samverk.disclosures.queries.sending import documents_of, hindrance_of
from samverk.disclosures.told import told as in_words
from samverk.disclosures.views.acting import told
from samverk.records.refusal import RuleBroken


@require_safe
@users_only
def asked(request: HttpRequest, public_id: str) -> HttpResponse:
    """Show a request with its documents, its log, and what may be done with it."""
    return _page(request, kept_or_404(request, public_id), DocumentForm())


@require_POST
@users_only
def act(request: HttpRequest, public_id: str) -> HttpResponse:
    """Take a request in hand, take it over, take it back for whoever asked, or note that they want a decision."""
    found, now, by = kept_or_404(request, public_id), timezone.now(), me(request)
    match request.POST.get("act", ""):
        case "take":
            with told(request, _("You have the request in hand.")):
                take_request(found, at=now, by=by)
        case "take-over":
            seen = request.POST.get("seen", "")
            with told(request, _("You have the request in hand.")):
                take_over(found, seen=int(seen) if seen.isdecimal() else None, at=now, by=by)
        case "withdraw":
            with told(request, _("The request for documents is withdrawn.")):
                withdraw_request(found, at=now, by=by)
        case "decision":
            with told(request, _("It is noted that a written decision is asked for.")):
                ask_for_decision(found, at=now, by=by)
        case _:
            raise Http404
    return redirect("disclosures:request", public_id)


@require_POST
@users_only
def add(request: HttpRequest, public_id: str) -> HttpResponse:
    """Add a registered record, a file, or a document that is described only."""
    found, now, by = kept_or_404(request, public_id), timezone.now(), me(request)
    if entry_id := request.POST.get("entry", ""):
        entry = kept_entry_or_404(found, entry_id)
        with told(request, _("The documents of the record are added.")):
            add_entry(found, entry, at=now, by=by)
        return redirect("disclosures:request", public_id)
    form = DocumentForm(request.POST, request.FILES)
    if form.is_valid():
        upload = form.cleaned_data["file"]
        try:
            add_document(found, form.cleaned_data["title"], upload.read() if upload else None, at=now, by=by)
        except RuleBroken as refused:
            form.add_error(None, str(REFUSALS[refused.code]))
        else:
            messages.success(request, _("The document is added."))
            return redirect("disclosures:request", public_id)
    return _page(request, found, form)


@users_only
def later(request: HttpRequest, public_id: str) -> HttpResponse:
    """Put off the day of the answer, with a reason."""
    found = kept_or_404(request, public_id)
    form = PutOffForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            put_off(found, **form.cleaned_data, at=timezone.now(), by=me(request))
        except RuleBroken as refused:
            form.add_error(None, str(REFUSALS[refused.code]))
        else:
            messages.success(request, _("The answer is put off."))
            return redirect("disclosures:request", public_id)
    return render(request, "disclosures/later.html", {"section": "desk", "asked": found, "form": form})


def _page(request: HttpRequest, found: DocumentRequest, form: DocumentForm) -> HttpResponse:
    four_eyes, words = rules_of(found.body).four_eyes, request.GET.get("q", "").strip()[:100]
    has_it = found.state == DocumentRequest.State.IN_HAND and found.taken_by_id == me(request).pk
    rows = []
    for one in documents_of(found):
        hindrance = hindrance_of(one, four_eyes=four_eyes) if found.is_open else ""
        said = outcome_of(one) if one.outcome else ""
        rows.append({"document": one, "outcome": said, "hindrance": REFUSALS[hindrance] if hindrance else ""})
    context = {
        "section": "desk",
        "asked": found,
        "has_it": has_it,
        "is_late": found.is_late(timezone.localdate()),
        "rows": rows,
        "log": in_words(found.log.order_by("id")),
        "form": form,
        "words": words,
        "found": found_records(found, words) if has_it else [],
        "link": link_of(found) if found.forgotten_at is None else "",
        "decision": getattr(found, "decision", None),
        "may_be_decided": may_be_decided(found),
    }
    return render(request, "disclosures/request.html", context, status=400 if form.errors else 200)
