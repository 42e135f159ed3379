"""The rota of a body: its page, and the acts of whoever keeps it."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from samverk.accounts.access import standing_in
from samverk.accounts.me import me
from samverk.arrangements.access import followed_body, keeps_body, kept_body
from samverk.arrangements.actions import fix_seat, plan_rota, remind_preparers, unfix_seat
from samverk.arrangements.actions.rota import rota_for
from samverk.arrangements.forms import PlanForm, SeatForm
from samverk.arrangements.models import FixedSeat
from samverk.arrangements.queries.rota_list import listed_rotas
from samverk.arrangements.queries.rota_page import rota_page
from samverk.arrangements.queries.year_asked import year_asked
from samverk.arrangements.views.acting import letters_sent, shown, told
from samverk.meetings.models import Meeting
from samverk.post.addresses import whole_address
from samverk.rounds.access import kept_bodies, users_only
from samverk.rounds.queries.answering import own_organisations


@require_safe
@users_only
def rotas(request: HttpRequest) -> HttpResponse:
    """List the bodies that have a rota, or may get one, for whoever keeps or follows them."""
    standing = standing_in(request)
    bodies = kept_bodies(request.user, standing)
    return shown(request, "rotas.html", rows=listed_rotas(bodies, standing, timezone.localdate()))


@require_safe
@users_only
def rota(request: HttpRequest, public_id: str) -> HttpResponse:
    """Show who always prepares, whose turn it is at each meeting of a year, and who has served how often."""
    body = followed_body(request, public_id)
    on = timezone.localdate()
    own = frozenset(own_organisations(standing_in(request), body.pk))
    keeps = keeps_body(request, body.pk)
    page = rota_page(body, year=year_asked(request.GET, on), on=on, own=own, keeps=keeps)
    last = on.replace(month=12, day=31)
    return shown(request, "rota.html", page=page, keeps=keeps, seat=SeatForm(), plan=PlanForm({"up_to": last}))


@require_POST
@users_only
def plan(request: HttpRequest, public_id: str) -> HttpResponse:
    """Give every coming meeting without one its turn."""
    body = kept_body(request, public_id)
    form = PlanForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("Say up to which day turns are given."))
        return redirect("arrangements:rota", public_id)
    up_to = form.cleaned_data["up_to"]
    with told(request):
        made = plan_rota(rota_for(body), on=timezone.localdate(), up_to=up_to, by=me(request))
        said = ngettext("%(count)d meeting got its turn.", "%(count)d meetings got their turns.", len(made))
        messages.success(request, said % {"count": len(made)})
    return redirect("arrangements:rota", public_id)


@require_POST
@users_only
def seat(request: HttpRequest, public_id: str) -> HttpResponse:
    """Let an office always prepare."""
    body = kept_body(request, public_id)
    form = SeatForm(request.POST)
    if form.is_valid():
        with told(request, _("The office belongs to the preparation group.")):
            fix_seat(rota_for(body), **form.cleaned_data, by=me(request))
    else:
        messages.error(request, _("Choose the organisation whose office always prepares."))
    return redirect("arrangements:rota", public_id)


@require_POST
@users_only
def remove_seat(request: HttpRequest, public_id: str, seat_id: str) -> HttpResponse:
    """Let an office prepare no longer."""
    body = kept_body(request, public_id)
    seats = FixedSeat.objects.select_related("rota", "organisation").filter(rota__body=body)
    with told(request, _("The office no longer belongs to the preparation group.")):
        unfix_seat(get_object_or_404(seats, public_id=seat_id), by=me(request))
    return redirect("arrangements:rota", public_id)


@require_POST
@users_only
def remind(request: HttpRequest, public_id: str, meeting_id: str) -> HttpResponse:
    """Write to those who prepare a meeting."""
    body = kept_body(request, public_id)
    meeting = get_object_or_404(Meeting.objects.select_related("body"), body=body, public_id=meeting_id)
    address = whole_address("arrangements:rota", public_id)
    with told(request):
        sent = remind_preparers(meeting, on=timezone.localdate(), address=address, by=me(request))
        messages.success(request, letters_sent(sent))
    return redirect("arrangements:rota", public_id)
