"""Holds: which there are, placing one, lifting one."""

from django.db.models import F
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from samverk.accounts.me import me
from samverk.design.paging import Page, page_of
from samverk.preservation import actions
from samverk.preservation.access import hold_or_404, keepers_only, type_or_404
from samverk.preservation.document_type import TYPES
from samverk.preservation.forms import BecauseForm, HoldForm, HoldThingForm
from samverk.preservation.messages import REFUSALS
from samverk.preservation.models import Hold
from samverk.preservation.views.acting import told
from samverk.records.refusal import RuleBroken


@require_safe
@keepers_only
def holds(request: HttpRequest) -> HttpResponse:
    """List the holds, those in force first."""
    rows = Hold.objects.select_related("matter").order_by(F("lifted_at").desc(nulls_first=True), "-pk")
    rows = rows.filter(lifted_at=None) if request.GET.get("show") != "all" else rows
    page: Page[tuple[Hold, str]] = page_of(rows, request.GET, shown=lambda some: [(one, _what(one)) for one in some])
    context = {"section": "preservation", "page": page, "all": request.GET.get("show") == "all"}
    return render(request, "preservation/holds.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@keepers_only
def place(request: HttpRequest) -> HttpResponse:
    """Ask what is held and why, and hold it."""
    form = HoldForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        said, at, by = form.cleaned_data, timezone.now(), me(request)
        with told(request, _("It is held.")):
            if said["matter"]:
                actions.hold_matter(said["matter"], form.why(), at=at, by=by)
            else:
                actions.hold_type(TYPES[said["type_key"]], form.why(), at=at, by=by)
        return redirect("preservation:holds")
    return _asked(request, form, _("Hold documents"))


@require_http_methods(["GET", "HEAD", "POST"])
@keepers_only
def place_on_thing(request: HttpRequest, key: str, thing_id: int) -> HttpResponse:
    """Ask why one thing is held, and hold it."""
    kind = type_or_404(key)
    thing = kind.rows().filter(pk=thing_id).first()
    if thing is None:
        raise Http404
    form = HoldThingForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with told(request, _("It is held.")):
            actions.hold_thing(kind, thing_id, form.why(), at=timezone.now(), by=me(request))
        return redirect("preservation:due", key)
    return _asked(request, form, _("Hold one thing"), kind.label(thing))


@require_http_methods(["GET", "HEAD", "POST"])
@keepers_only
def lift(request: HttpRequest, public_id: str) -> HttpResponse:
    """Ask why a hold ends, and lift it."""
    hold, form = hold_or_404(public_id), BecauseForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            actions.lift(hold, form.cleaned_data["because"], at=timezone.now(), by=me(request))
        except RuleBroken as refused:
            form.add_error(None, str(REFUSALS[refused.code]))
        else:
            return redirect("preservation:holds")
    return _asked(request, form, _("Lift a hold"), f"{_what(hold)}: {hold.because}", _("Lift the hold"))


def _what(hold: Hold) -> str:
    """Return what is held, in words."""
    if hold.matter is not None:
        return str(hold.matter)
    if hold.thing_id is not None:
        return hold.thing_label
    return str(TYPES[hold.type_key].name) if hold.type_key in TYPES else hold.type_key


def _asked(
    request: HttpRequest, form: HoldForm | BecauseForm, title: str, over: str = "", press: str = ""
) -> HttpResponse:
    context = {"form": form, "title": title, "over": over, "press": press or _("Hold it"), "back": "holds"}
    status = 400 if form.errors else 200
    return render(request, "preservation/form.html", {"section": "preservation", **context}, status=status)
