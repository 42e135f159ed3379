"""The acts of the screens: each a form that goes to an action, and back to the screen it came from."""

from collections.abc import Callable
from datetime import time
from functools import partial

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from samverk.directory.models import Mandate, Organisation
from samverk.meetings.models import Attendance, Meeting, PresenceInterval
from samverk.records.refusal import RuleBroken
from samverk.records.telling import telling, worded_by
from samverk.sitting import actions
from samverk.sitting.access import Here, entered, item_or_404, keeps, only_for, runs, takes_part_or_keeps
from samverk.sitting.actions import Act
from samverk.sitting.forms import GuestForm, PresenceForm, time_said
from samverk.sitting.messages import REFUSALS
from samverk.sitting.screens import SCREENS, shown

Deed = Callable[[], object]


@require_POST
@only_for(runs)
def session_act(request: HttpRequest, here: Here) -> HttpResponse:
    """Open the meeting, take its minutes, close it; a second hand is told that it is so already."""
    deeds: dict[str, Deed] = {
        "open": partial(actions.open_sitting, here.meeting, at=timezone.now(), by=here.user),
        "close": partial(actions.close_sitting, here.meeting, at=timezone.now(), by=here.user),
    }
    if here.right.keeps:
        deeds["take-minutes"] = partial(actions.take_minutes, here.meeting, at=timezone.now(), by=here.user)
    if request.POST.get("act") == "close":
        return _close(request, here, deeds["close"])
    return _done(request, here, deeds)


@require_POST
@only_for(runs)
def floor_act(request: HttpRequest, here: Here) -> HttpResponse:
    """Take an item up, end it, adjourn, resume."""
    now, principal = timezone.now(), _principal(here)
    deeds: dict[str, Deed] = {
        "adjourn": partial(actions.adjourn, here.meeting, at=now, by=here.user, on_behalf_of=principal),
        "resume": partial(actions.resume, here.meeting, at=now, by=here.user, on_behalf_of=principal),
    }
    if request.POST.get("act") in ("take-up", "end"):
        item = item_or_404(here, request.POST.get("item", ""))
        deeds["take-up"] = partial(actions.take_up, item, at=now, by=here.user, on_behalf_of=principal)
        deeds["end"] = partial(actions.end_item, item, at=now, by=here.user, on_behalf_of=principal)
    return _done(request, here, deeds)


@require_POST
@only_for(runs)
def chair_act(request: HttpRequest, here: Here) -> HttpResponse:
    """Hand the chair over, or take it back."""
    row = _row(here, request.POST.get("row", ""))
    hand = partial(actions.hand_over_chair, row, at=timezone.now(), by=here.user, on_behalf_of=_principal(here))
    return _done(request, here, {"hand-over": hand})


@require_POST
@only_for(keeps)
def wall_act(request: HttpRequest, here: Here) -> HttpResponse:
    """Let the wall say what confidential items are called, or no longer."""
    tell = partial(actions.name_confidential, here.meeting, by=here.user)
    return _done(request, here, {"name": partial(tell, named=True), "hide": partial(tell, named=False)})


@require_POST
@only_for(takes_part_or_keeps)
def presence_act(request: HttpRequest, here: Here) -> HttpResponse:
    """Note who comes, leaves or stays away: the secretary of everybody, a member of themselves."""
    form = PresenceForm(request.POST)
    if not form.is_valid():
        raise Http404
    said = form.cleaned_data
    return _done(request, here, {request.POST.get("act", ""): partial(_note_presence, request, here, said)})


@require_POST
@only_for(keeps)
def guest_act(request: HttpRequest, here: Here) -> HttpResponse:
    """Welcome a guest, or strike one, or a secretary who was none."""
    act = Act(timezone.now(), here.user)
    if request.POST.get("act") == "strike":
        strike = partial(actions.strike_guest, _row(here, request.POST.get("row", "")), act)
        return _done(request, here, {"strike": strike})
    items = list(here.meeting.items.order_by("position"))
    form = GuestForm(request.POST)
    form.fields["items"].choices = [(str(item.public_id), "") for item in items]  # type: ignore[attr-defined]
    if not form.is_valid():
        messages.error(request, _("Write the name of the guest."))
        return _back(request, here)
    said = form.cleaned_data
    chosen = [item for item in items if str(item.public_id) in said["items"]]
    name, organisation = said["name"], said["organisation"]
    welcome = partial(actions.welcome_guest, here.meeting, act, name=name, organisation=organisation, items=chosen)
    return _done(request, here, {"welcome": welcome})


answered = partial(telling, worded_by(REFUSALS))


def _note_presence(request: HttpRequest, here: Here, said: dict[str, object]) -> None:
    act = Act(timezone.now(), here.user)
    at, until = time_said(str(said["at"])), time_said(str(said["until"]))
    match request.POST.get("act"):
        case "vacant" if here.right.keeps:
            organisation = get_object_or_404(Organisation, public_id=said["organisation"])
            actions.leave_vacant(here.meeting, organisation, act)
        case "change" if here.right.keeps:
            stay = get_object_or_404(PresenceInterval, attendance__meeting=here.meeting, pk=said["stay"] or 0)
            actions.change_stay(stay, act, arrived=at, left=until)
        case "leave":
            row = _row(here, str(said["row"] or ""))
            act = _act_for(here, row.person_id, act)
            actions.leave(row, act, at=at if here.right.keeps and at else _now(act))
        case "arrive" | "absent" | "unreported" as name:
            seat = get_object_or_404(
                Mandate.objects.select_related("person", "organisation"), public_id=said["seat"], body=here.meeting.body
            )
            _say_of_seat(here, seat, name, said, _act_for(here, seat.person_id, act))
        case _other:
            raise Http404


def _say_of_seat(here: Here, seat: Mandate, name: str, said: dict[str, object], act: Act) -> None:
    if name != "arrive":
        actions.stay_away(here.meeting, seat, act, reported=name == "absent" or not here.right.keeps)
        return
    at = time_said(str(said["at"])) if here.right.keeps else None
    if at is None and here.meeting.is_in_session:
        at = _now(act)
    instead_of = None
    if here.right.keeps and said["instead_of"]:
        instead_of = get_object_or_404(
            Mandate.objects.select_related("person", "organisation"),
            public_id=said["instead_of"],
            body=here.meeting.body,
            organisation=seat.organisation,
        )
    actions.arrive(here.meeting, seat, act, at=at, remote=bool(said["remote"]), instead_of=instead_of)


def _act_for(here: Here, person_id: int | None, act: Act) -> Act:
    """Return the act, done for a principal where their seat is meant; a member says nothing of others."""
    held = next((seat for seat in here.right.seats if seat.person_id == person_id), None)
    if held is None and not here.right.keeps:
        raise Http404
    return Act(act.now, act.by, held.on_behalf_of if held else "")


def _now(act: Act) -> time:
    return timezone.localtime(act.now).time().replace(second=0, microsecond=0)


def _principal(here: Here) -> str:
    return here.right.seats[0].on_behalf_of if here.right.seats and not here.right.keeps else ""


def _row(here: Here, said: str) -> Attendance:
    if not (said.isascii() and said.isdigit() and len(said) < 16):
        raise Http404
    return get_object_or_404(Attendance, meeting=here.meeting, pk=int(said))


def _done(request: HttpRequest, here: Here, deeds: dict[str, Deed]) -> HttpResponse:
    """Do what the form asks for, and show its screen again."""
    deed = deeds.get(request.POST.get("act", ""))
    if deed is None:
        raise Http404
    with answered(request):
        deed()
    return _back(request, here)


def _back(request: HttpRequest, here: Here) -> HttpResponse:
    name = request.POST.get("screen", "")
    if name not in SCREENS:
        return redirect("sitting:meeting", here.meeting.public_id)
    if request.headers.get("X-Live"):
        return shown(request, entered(request, str(here.meeting.public_id)), name)
    return redirect(f"sitting:{name}", here.meeting.public_id)


def _close(request: HttpRequest, here: Here, deed: Deed) -> HttpResponse:
    try:
        deed()
    except RuleBroken:
        closed_at = Meeting.objects.values_list("closed_at", flat=True).get(pk=here.meeting.pk)
        if closed_at is None:
            messages.error(request, str(REFUSALS["not-in-session"]))
        else:
            said = _("The meeting was closed already, at %(time)s. Nothing more was changed.")
            messages.warning(request, said % {"time": f"{timezone.localtime(closed_at):%H.%M}"})
    else:
        messages.success(request, _("The meeting is closed. The draft of the minutes stands complete."))
    return redirect("sitting:meeting", here.meeting.public_id)
