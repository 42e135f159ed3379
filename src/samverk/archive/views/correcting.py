"""Putting right what was read, one fact at a time, and making facts of words that no rule understood."""

import re
from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from samverk.accounts.me import me
from samverk.archive.access import document_or_404, secretaries_only
from samverk.archive.actions.correct import Said, correct_reading, withdraw_correction
from samverk.archive.forms import FORMS, MarkForm
from samverk.archive.models import Correction, Reading, SourceDocument
from samverk.archive.queries.document import current_reading, fact_of, following_clause, item_in_register
from samverk.archive.queries.structure import FactRow
from samverk.archive.views.answering import answered
from samverk.meetings.actions import set_confidential

Kind = Correction.Kind


@secretaries_only
def fact(request: HttpRequest, public_id: str, fact_id: str) -> HttpResponse:
    """Show the form over one fact, and keep what is said of it."""
    source = document_or_404(public_id, request.user)
    reading, found = current_reading(source), fact_of(source, fact_id)
    if reading is None or found is None or found.kind not in FORMS:
        raise Http404
    act = request.POST.get("act", "")
    form = FORMS[found.kind](found, request.POST if act == "set" else None)
    if act == "set" and form.is_valid():
        return _keep(request, source, reading, _said_by_form(found, form))
    if act and act != "set":
        return _other_act(request, source, reading, found, act)
    item = item_in_register(source, found) if found.kind == "item" else None
    context = {"section": "review", "source": source, "fact": found, "form": form, "item": item}
    return render(request, "archive/fact.html", context)


@require_POST
@secretaries_only
def mark(request: HttpRequest, public_id: str) -> HttpResponse:
    """Make a task or a clause of marked words."""
    source = document_or_404(public_id, request.user)
    reading = current_reading(source)
    form = MarkForm(request.POST)
    if reading is None or not form.is_valid():
        messages.error(request, _("Mark the words in the original first, or write them."))
        return redirect("archive:document", public_id)
    kind = Kind.MARK_TASK if form.cleaned_data["make"] == "task" else Kind.ADD_CLAUSE
    start = _offset_of_line(reading.text, form.cleaned_data["line"] or 1)
    anchor = {"words": form.cleaned_data["words"], "start": start, "end": start}
    return _keep(request, source, reading, [Said(kind, anchor)])


@require_POST
@secretaries_only
def withdraw(request: HttpRequest, public_id: str, correction_id: str) -> HttpResponse:
    """Take a correction back."""
    source = document_or_404(public_id, request.user)
    correction = source.corrections.select_related("document").filter(public_id=correction_id).first()
    if correction is None:
        raise Http404
    with answered(request):
        withdraw_correction(correction, by=me(request))
        messages.success(request, _("The correction has been taken back."))
    return redirect("archive:document", public_id)


def _said_by_form(found: FactRow, form: Any) -> list[Said]:
    anchor = {} if found.kind == "meeting" else found.anchor
    return [Said(Kind(form.kind), anchor, field, value) for field, value in form.changes().items()]


def _other_act(
    request: HttpRequest, source: SourceDocument, reading: Reading, found: FactRow, act: str
) -> HttpResponse:
    match act:
        case "split":
            said = Said(Kind.SPLIT_CLAUSE, found.anchor, value=request.POST.get("second", ""))
        case "merge":
            other = following_clause(source, found.id)
            if other is None:
                messages.error(request, _("No clause follows this one under the same heading."))
                return redirect("archive:fact", source.public_id, found.id)
            said = Said(Kind.MERGE_CLAUSES, found.anchor, value=other.anchor)
        case "dismiss":
            said = Said(Kind.DISMISS_CLAUSE, found.anchor)
        case "hide" | "show":
            return _set_confidential(request, source, found, confidential=act == "hide")
        case _other:
            raise Http404
    return _keep(request, source, reading, [said])


def _set_confidential(
    request: HttpRequest, source: SourceDocument, found: FactRow, *, confidential: bool
) -> HttpResponse:
    item = item_in_register(source, found)
    if item is None:
        raise Http404
    with answered(request):
        set_confidential(item, confidential=confidential, by=me(request))
        messages.success(request, _("The item is confidential now.") if confidential else _("The item is open now."))
    return redirect("archive:fact", source.public_id, found.id)


def _keep(request: HttpRequest, source: SourceDocument, reading: Reading, said: list[Said]) -> HttpResponse:
    """Keep all that was said, or nothing of it."""
    with answered(request), transaction.atomic():
        for one in said:
            correct_reading(reading, one, by=me(request))
        if said:
            messages.success(request, _("The correction has been kept, and the register follows it."))
    return redirect("archive:document", source.public_id)


def _offset_of_line(text: str, line: int) -> int:
    breaks = [match.end() for match in re.finditer("\n", text)]
    return 0 if line < 2 or not breaks else breaks[min(line - 2, len(breaks) - 1)]
