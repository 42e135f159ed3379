"""Reading minutes: the list, the whole, an extract of one item or of one clause."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from samverk.design.paging import page_of
from samverk.drafting import access
from samverk.drafting.access import logged_in_only
from samverk.drafting.forms import AnswerForm, CommentForm
from samverk.drafting.queries.draft_list import draft_rows, in_order
from samverk.drafting.queries.draft_page import draft_page
from samverk.drafting.queries.extracts import clause_extract_of, item_extract_of
from samverk.drafting.queries.late_texts import late_texts


@require_safe
@logged_in_only
def drafts(request: HttpRequest) -> HttpResponse:
    """List the minutes that were made here, those that wait for approval first."""
    today = timezone.localdate()
    page = page_of(
        in_order(access.seen_drafts(request)), request.GET, shown=lambda meetings: draft_rows(meetings, today)
    )
    return render(request, "drafting/drafts.html", {"section": "drafts", "page": page})


@require_safe
@logged_in_only
def meeting(request: HttpRequest, public_id: str) -> HttpResponse:
    """Show the minutes of a meeting, with what may be done with them."""
    here = access.entered(request, public_id)
    context = {
        "section": "drafts",
        "here": here,
        "meeting": here.meeting,
        "page": draft_page(here.meeting, with_confidential=here.right.sees_confidential),
        "late_texts": late_texts(here.meeting) if here.edits else (),
        "comment_form": CommentForm() if here.comments else None,
        "answer_form": AnswerForm() if here.right.keeps else None,
    }
    return render(request, "drafting/meeting.html", context)


@require_safe
@logged_in_only
def item_extract(request: HttpRequest, public_id: str, item_id: str) -> HttpResponse:
    """Show one item by itself, to be printed or sent on."""
    here = access.entered(request, public_id)
    item = access.item_or_404(here, item_id)
    extract = item_extract_of(here.meeting, item, with_confidential=here.right.sees_confidential)
    context = {"section": "drafts", "meeting": here.meeting, "item": item, "extract": extract}
    return render(request, "drafting/extract.html", context)


@require_safe
@logged_in_only
def clause_extract(request: HttpRequest, public_id: str, clause_id: str) -> HttpResponse:
    """Show one clause by itself, under the heading of its item."""
    here = access.entered(request, public_id)
    clause = access.clause_or_404(here, clause_id)
    extract = clause_extract_of(here.meeting, clause)
    context = {
        "section": "drafts",
        "meeting": here.meeting,
        "item": clause.item,
        "clause": clause,
        "extract": extract,
    }
    return render(request, "drafting/extract.html", context)
