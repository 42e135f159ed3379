"""What whoever manages a network does: prepare it, invite, seat people, renew its plan, keep its log."""

from functools import partial

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from samverk.accounts.me import me
from samverk.directory.models import Mandate
from samverk.networks import actions
from samverk.networks.access import managed_or_404, members_only, spoken_for_or_404
from samverk.networks.forms import AnswerForm, ContactForm, LogForm, MemberForm, PlanForm, PrepareForm
from samverk.networks.models import ContactCard
from samverk.networks.queries.checklist import members_on
from samverk.networks.views.acting import done, shown, told

FIRST_YEAR, LAST_YEAR = 1990, 2100


@members_only
def prepare(request: HttpRequest, body_id: str) -> HttpResponse:
    """Note who was asked and informed."""
    network = managed_or_404(request, body_id)
    known = {name: getattr(network, name) for name in PrepareForm.base_fields}
    form = PrepareForm(request.POST or None, initial=known)
    if request.method == "POST" and form.is_valid():
        actions.note_preparation(network, **form.cleaned_data, by=me(request))
        return redirect("networks:network", body_id)
    return shown(request, "prepare.html", network=network, form=form)


@require_POST
@members_only
def invite(request: HttpRequest, body_id: str) -> HttpResponse:
    """Invite all member municipalities that are not invited yet."""
    network, today = managed_or_404(request, body_id), timezone.localdate()
    count = actions.invite(network, members_on(today), on=today, by=me(request))
    said = ngettext("%(count)d municipality is invited.", "%(count)d municipalities are invited.", count)
    messages.success(request, said % {"count": count})
    return redirect("networks:network", body_id)


@require_POST
@members_only
def answer(request: HttpRequest, body_id: str, public_id: str) -> HttpResponse:
    """Say whether a municipality takes part."""
    participation, on_behalf_of = spoken_for_or_404(request, body_id, public_id)
    form = AnswerForm(request.POST)
    if form.is_valid():
        said, today = form.cleaned_data["answer"], timezone.localdate()
        with told(request):
            actions.answer_invitation(participation, said, on=today, by=me(request), on_behalf_of=on_behalf_of)
            messages.success(request, _("The answer is noted."))
    return redirect("networks:network", body_id)


@members_only
def leave(request: HttpRequest, body_id: str, public_id: str) -> HttpResponse:
    """Let a municipality leave; asked once more, since its people's seats end with it."""
    participation, on_behalf_of = spoken_for_or_404(request, body_id, public_id)
    if request.method == "POST":
        with told(request):
            actions.leave(participation, on=timezone.localdate(), by=me(request), on_behalf_of=on_behalf_of)
            messages.success(request, _("The municipality has left the network."))
        return redirect("networks:network", body_id)
    return shown(request, "leave.html", network=participation.network, participation=participation)


@members_only
def new_member(request: HttpRequest, body_id: str) -> HttpResponse:
    """Seat somebody, with how they are reached."""
    network = managed_or_404(request, body_id)
    form = MemberForm(request.POST or None, network=network, today=timezone.localdate())

    def seat() -> None:
        fields = dict(form.cleaned_data)
        on = fields.pop("on")
        actions.seat_member(network, actions.Member(**fields), on=on, by=me(request))

    if request.method == "POST" and done(form, seat):
        messages.success(request, _("The seat is given."))
        return redirect("networks:network", body_id)
    return shown(request, "new_member.html", network=network, form=form)


@members_only
def contact(request: HttpRequest, body_id: str, public_id: str) -> HttpResponse:
    """Say how somebody is reached."""
    network = managed_or_404(request, body_id)
    mandate = get_object_or_404(Mandate.objects.select_related("person"), public_id=public_id, body=network.body_id)
    card = ContactCard.objects.filter(mandate=mandate).first()
    known = {"email": card.email, "phone": card.phone} if card else None
    form = ContactForm(request.POST or None, initial=known)
    report = partial(actions.report_contact, mandate, on=timezone.localdate(), by=me(request))
    if request.method == "POST" and done(form, lambda: report(**form.cleaned_data)):
        return redirect("networks:network", body_id)
    return shown(request, "contact.html", network=network, mandate=mandate, form=form)


@require_POST
@members_only
def end_seat(request: HttpRequest, body_id: str, public_id: str) -> HttpResponse:
    """Let today be somebody's last day in the network."""
    network = managed_or_404(request, body_id)
    mandate = get_object_or_404(Mandate, public_id=public_id, body=network.body_id)
    with told(request):
        actions.end_seat(mandate, last_day=timezone.localdate(), by=me(request))
        messages.success(request, _("Today is the last day of the seat."))
    return redirect("networks:network", body_id)


@members_only
def plan(request: HttpRequest, body_id: str) -> HttpResponse:
    """Renew purpose, goals and meetings of the year that ``?year=`` names, this one if it names none."""
    network, today = managed_or_404(request, body_id), timezone.localdate()
    year = _year(request.GET.get("year", ""), today.year)
    newest = network.year_plans.filter(year__lte=year).order_by("-year", "-version").first()
    known = {name: getattr(newest, name) for name in PlanForm.base_fields} if newest else None
    form = PlanForm(request.POST or None, initial=known)
    renew = partial(actions.renew_plan, network, year, on=today, by=me(request))
    if request.method == "POST" and done(form, lambda: renew(**form.cleaned_data)):
        messages.success(request, _("The plan is renewed."))
        return redirect("networks:network", body_id)
    years = [today.year, today.year + 1]
    return shown(request, "plan.html", network=network, form=form, year=year, years=years)


@members_only
def log(request: HttpRequest, body_id: str) -> HttpResponse:
    """Write down what the network did."""
    network, today = managed_or_404(request, body_id), timezone.localdate()
    form = LogForm(request.POST or None, today=today)
    write = partial(actions.write_log, network, today=today, by=me(request))
    if request.method == "POST" and done(form, lambda: write(**form.cleaned_data)):
        return redirect("networks:network", body_id)
    return shown(request, "log.html", network=network, form=form)


def _year(said: str, this_year: int) -> int:
    year = int(said) if said.isascii() and said.isdigit() and len(said) == 4 else this_year
    return year if FIRST_YEAR <= year <= LAST_YEAR else this_year
