"""What everybody reads: the announcements that stand on the board, and no others."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from samverk.design.paging import Page, page_of
from samverk.noticeboard.access import body_with_a_board, standing_notice
from samverk.noticeboard.models import Announcement
from samverk.noticeboard.queries.up import bodies_with_a_board, shown_contents, up_on


@require_safe
def board(request: HttpRequest) -> HttpResponse:
    """List what is announced today, of all bodies."""
    page: Page[Announcement] = page_of(up_on(timezone.localdate()), request.GET)
    context = {"section": "noticeboard", "page": page, "bodies": bodies_with_a_board()[:100]}
    return render(request, "noticeboard/board.html", context)


@require_safe
def body(request: HttpRequest, public_id: str) -> HttpResponse:
    """List what is announced today, of one body."""
    found = body_with_a_board(public_id)
    page: Page[Announcement] = page_of(up_on(timezone.localdate()).filter(meeting__body=found), request.GET)
    context = {"section": "noticeboard", "page": page, "body": found}
    return render(request, "noticeboard/board.html", context)


@require_safe
def notice(request: HttpRequest, public_id: str) -> HttpResponse:
    """Show one announcement while it stands on the board."""
    found = standing_notice(public_id)
    context = {
        "section": "noticeboard",
        "announcement": found,
        "contents": shown_contents(found),
        "is_published": found.meeting.published_at is not None,
    }
    return render(request, "noticeboard/notice.html", context)
