"""The board of all that is owed."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from samverk.accounts.access import standing_in
from samverk.design.paging import Page, page_of
from samverk.followup.access import readers_only
from samverk.followup.forms import BoardForm
from samverk.followup.models import Obligation
from samverk.followup.queries.board import sight
from samverk.followup.queries.holders import with_holders
from samverk.followup.queries.obligations import obligations_for, with_rows


@require_safe
@readers_only
def board(request: HttpRequest) -> HttpResponse:
    """Show all that is owed, one sight at a time."""
    form = BoardForm(request.GET or {"show": "open"})
    asked = form.cleaned_data if form.is_valid() else {}
    rows = sight(obligations_for(request.user, standing_in(request)), asked, timezone.localdate())
    page: Page[Obligation] = page_of(with_rows(rows), request.GET)
    with_holders(page.rows, timezone.localdate())
    context = {
        "section": "followup",
        "form": form,
        "show": asked.get("show") or "open",
        "page": page,
        "today": timezone.localdate(),
    }
    return render(request, "followup/board.html", context)
