"""Reading a question, what was answered, and how that came about."""

from django.http import HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from samverk.accounts.access import may_read_unpublished, standing_in
from samverk.design.paging import Page, page_of
from samverk.records.handing_out import handed_out
from samverk.records.spreadsheet import csv_rows
from samverk.rounds.access import file_or_404, kept_bodies, rounds_for, sight_of, users_only
from samverk.rounds.models import Answer
from samverk.rounds.queries.result import result_of
from samverk.rounds.queries.result_rows import result_rows
from samverk.rounds.queries.round_list import in_list_order, listed
from samverk.rounds.queries.round_page import shown_round
from samverk.rounds.queries.versions import versions_of


@require_safe
@users_only
def rounds(request: HttpRequest) -> HttpResponse:
    """List the questions that the caller may see, those that take answers first."""
    standing, now = standing_in(request), timezone.now()
    asked = in_list_order(rounds_for(request.user, standing).filter(purpose=""), now)
    keeps = kept_bodies(request.user, standing).exists()
    page = page_of(asked, request.GET, shown=lambda rows: listed(rows, now))
    return render(request, "rounds/rounds.html", {"section": "arrangements", "page": page, "keeps": keeps})


@require_safe
@users_only
def round_page(request: HttpRequest, public_id: str) -> HttpResponse:
    """Show a question with its answer forms and its result, as far as the caller may see it."""
    sight = sight_of(request, public_id)
    shown = shown_round(sight, timezone.now())
    context = {"section": "arrangements", "shown": shown, "may_look": may_read_unpublished(request.user)}
    return render(request, "rounds/round.html", context)


@require_safe
@users_only
def history(request: HttpRequest, public_id: str) -> HttpResponse:
    """Show every answer that was ever given, as far as the caller may see it."""
    sight = sight_of(request, public_id)
    page: Page[Answer] = page_of(versions_of(sight, timezone.now()), request.GET)
    return render(request, "rounds/history.html", {"section": "arrangements", "round": sight.round, "page": page})


@require_safe
@users_only
def export(request: HttpRequest, public_id: str) -> HttpResponseBase:
    """Answer with the result as a table for spreadsheets, as far as the caller may see it."""
    sight = sight_of(request, public_id)
    lines = csv_rows(result_rows(result_of(sight.round), sees_answers=sight.sees_answers(timezone.now())))
    response = StreamingHttpResponse((line.encode() for line in lines), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{public_id}.csv"'
    response["Cache-Control"] = "private, no-store"
    return response


@require_safe
@users_only
def file(request: HttpRequest, public_id: str, answer_id: str) -> HttpResponseBase:
    """Hand out a file that somebody answered with."""
    answer = file_or_404(sight_of(request, public_id), answer_id, timezone.now())
    assert answer.stored_file is not None
    return handed_out(answer.stored_file, answer.file_name)
