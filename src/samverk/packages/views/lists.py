"""All packages, and the closed matters of which more can be made."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from samverk.accounts.me import me
from samverk.design.paging import ROWS, Page, page_of
from samverk.matters.models import Matter
from samverk.packages.access import secretariat_only
from samverk.packages.actions import ask_for_package
from samverk.packages.forms import FORMS
from samverk.packages.messages import worded
from samverk.packages.models import Package
from samverk.packages.queries.listed import listed, sheet
from samverk.packages.queries.readiness import packable
from samverk.packages.views.acting import let_be_made
from samverk.records.refusal import RuleBroken
from samverk.records.taking_along.answers import taken_along


@require_safe
@secretariat_only
def packages(request: HttpRequest, form: str = "") -> HttpResponseBase:
    """List the packages."""
    which = request.GET.get("which", "")
    rows = listed(which=which)
    if form:
        return taken_along(sheet(rows), form)
    page: Page[Package] = page_of(rows, request.GET)
    return render(request, "packages/packages.html", {"section": "desk", "page": page, "which": which})


@require_safe
@secretariat_only
def matters(request: HttpRequest) -> HttpResponse:
    """List the closed matters of which no package was made, or all."""
    which = request.GET.get("which", "")
    page: Page[Matter] = page_of(packable(packed_too=which == "all"), request.GET)
    return render(request, "packages/matters.html", {"section": "desk", "page": page, "which": which, "forms": FORMS})


@require_POST
@secretariat_only
def ask(request: HttpRequest) -> HttpResponse:
    """Ask for the packages of several matters; what keeps one of them from being packed keeps no other."""
    form = request.POST.get("form", "")
    wanted = Matter.objects.filter(public_id__in=request.POST.getlist("matter")[:ROWS]).order_by("title", "pk")
    if form not in Package.Form.values or not wanted:
        messages.error(request, _("Choose at least one matter."))
        return redirect("packages:matters")
    made = same = 0
    for matter in wanted:
        try:
            package, must_be_made = ask_for_package(matter, form, despite_open=False, at=timezone.now(), by=me(request))
        except RuleBroken as refused:
            messages.error(request, f"{matter.title}: {worded(refused.code)}")
        else:
            let_be_made(package, must_be_made)
            made, same = made + must_be_made, same + (not must_be_made)
    _tell(request, made, same)
    return redirect("packages:packages")


def _tell(request: HttpRequest, made: int, same: int) -> None:
    if made:
        text = ngettext("%(count)s package is being made.", "%(count)s packages are being made.", made)
        messages.success(request, text % {"count": made})
    if same:
        text = ngettext(
            "%(count)s matter was packed before as it is.", "%(count)s matters were packed before as they are.", same
        )
        messages.info(request, text % {"count": same})
