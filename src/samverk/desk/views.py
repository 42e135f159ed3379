"""The desk, for whoever has logged in."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from samverk.accounts.access import has_logged_in, may_edit_register, may_read_unpublished, only_if, standing_in
from samverk.contacts.access import may_enter
from samverk.desk.queries.desk import desk_of


@require_safe
@only_if(has_logged_in)
def desk(request: HttpRequest) -> HttpResponse:
    """Show what waits, and the doors that the caller uses."""
    standing = standing_in(request)
    context = {
        "section": "desk",
        "desk": desk_of(request.user, standing, at=timezone.now()),
        "today": timezone.localdate(),
        "is_secretariat": may_edit_register(request.user),
        "keeps": may_edit_register(request.user) or standing.keeps_any,
        "is_reader": may_read_unpublished(request.user),
        "may_meet": may_enter(request.user, standing),
    }
    return render(request, "desk/desk.html", context)
