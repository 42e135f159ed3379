"""The letters of the house, for the secretariat: what waits, what failed, what came back."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from samverk.accounts.models import User
from samverk.agenda.access import secretariat_only
from samverk.agenda.views.answering import answered
from samverk.design.paging import page_of
from samverk.post.actions import send_again
from samverk.post.messages import STATES
from samverk.post.models import Letter


@require_safe
@secretariat_only
def letters(request: HttpRequest) -> HttpResponse:
    """List letters, the newest first; all of them, or those in one state."""
    state = request.GET.get("state", "")
    rows = Letter.objects.exclude(to_address="").defer("text", "secret_part", "calendar").order_by("-id")
    if state in STATES:
        rows = rows.filter(state=state)
    context = {"section": "agendas", "page": page_of(rows, request.GET), "states": STATES.items(), "state": state}
    return render(request, "agenda/letters.html", context)


@require_POST
@secretariat_only
def again(request: HttpRequest, public_id: str) -> HttpResponse:
    """Send a letter again."""
    assert isinstance(request.user, User)
    with answered(request, _("The letter is on its way again.")):
        send_again(get_object_or_404(Letter, public_id=public_id), by=request.user)
    return redirect(f"{redirect('agenda:letters').url}?{request.GET.urlencode()}")
