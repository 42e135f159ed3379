"""What a municipality does with its turn: exchanging it, finding a substitute, answering who wants to exchange."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from samverk.accounts.me import me
from samverk.arrangements.access import own_turn, swap_to_answer
from samverk.arrangements.actions import accept_swap, decline_swap, propose_swap, set_substitute
from samverk.arrangements.actions.remind_preparers import write_about_swap
from samverk.arrangements.models import Swap, Turn
from samverk.arrangements.queries.rota_page import row_of_turn
from samverk.arrangements.views.acting import shown, told
from samverk.directory.models import Organisation
from samverk.post.addresses import whole_address
from samverk.rounds.access import users_only


@require_safe
@users_only
def turn(request: HttpRequest, public_id: str) -> HttpResponse:
    """Show what can be done with a turn."""
    found, _on_behalf_of = own_turn(request, public_id)
    return shown(request, "turn.html", row=row_of_turn(found, timezone.localdate()))


@require_POST
@users_only
def substitute(request: HttpRequest, public_id: str) -> HttpResponse:
    """Let another municipality serve, or nobody but one's own."""
    found, on_behalf_of = own_turn(request, public_id)
    chosen = request.POST.get("organisation", "")
    instead = get_object_or_404(Organisation, public_id=chosen) if chosen else None
    with told(request, _("The substitute is noted.") if instead else _("The municipality serves itself again.")):
        set_substitute(found, instead, by=me(request), on_behalf_of=on_behalf_of)
    return redirect("arrangements:turn", public_id)


@require_POST
@users_only
def swap(request: HttpRequest, public_id: str) -> HttpResponse:
    """Propose to exchange the turn with another."""
    found, on_behalf_of = own_turn(request, public_id)
    turns = Turn.objects.select_related("meeting", "organisation").filter(rota=found.rota)
    other = get_object_or_404(turns, public_id=request.POST.get("other", ""))
    with told(request, _("The exchange is proposed. The other municipality gets a letter.")):
        proposed = propose_swap(found, other, at=timezone.now(), by=me(request), on_behalf_of=on_behalf_of)
        _write(proposed)
    return redirect("arrangements:rota", found.rota.body.public_id)


@require_POST
@users_only
def answer_swap(request: HttpRequest, public_id: str) -> HttpResponse:
    """Agree to an exchange, or leave the turns as they are."""
    proposed, on_behalf_of = swap_to_answer(request, public_id)
    accepts = request.POST.get("act") == "accept"
    settle = accept_swap if accepts else decline_swap
    with told(request):
        settle(proposed, at=timezone.now(), by=me(request), on_behalf_of=on_behalf_of)
        messages.success(request, _("The turns are exchanged.") if accepts else _("The turns stay as they were."))
        proposed.state = Swap.State.ACCEPTED if accepts else Swap.State.DECLINED
        _write(proposed)
    return redirect("arrangements:rota", proposed.turn.rota.body.public_id)


def _write(proposed: Swap) -> None:
    address = whole_address("arrangements:rota", proposed.turn.rota.body.public_id)
    write_about_swap(proposed, on=timezone.localdate(), address=address)
