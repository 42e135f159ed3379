"""Links between decisions: those to confirm, and one said by hand."""

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from samverk.accounts.access import refusal, standing_in
from samverk.accounts.me import me
from samverk.design.paging import Page, page_of
from samverk.lineage import actions
from samverk.lineage.access import (
    later_or_404,
    link_or_404,
    may_say_anywhere,
    members_only,
    said_by,
    seen_clauses,
)
from samverk.lineage.forms import LinkForm, ReasonForm
from samverk.lineage.messages import REFUSALS
from samverk.lineage.models import Link
from samverk.lineage.queries.offered import offered_to
from samverk.records.refusal import RuleBroken


@require_safe
@members_only
def queue(request: HttpRequest) -> HttpResponse:
    """Show the links that the words propose and nobody has settled."""
    standing = standing_in(request)
    if not may_say_anywhere(request.user, standing):
        return refusal(request)
    links = said_by(request.user, standing).filter(state=Link.State.PROPOSED)
    rows = links.select_related("later__meeting", "later__item", "earlier__meeting", "earlier__item").order_by("-id")
    page: Page[Link] = page_of(rows, request.GET)
    return render(request, "lineage/queue.html", {"section": "review", "page": page})


@require_POST
@members_only
def confirm(request: HttpRequest) -> HttpResponse:
    """Let the links that were marked count."""
    wanted = [public_id.replace("\0", "") for public_id in request.POST.getlist("link")]
    links = said_by(request.user, standing_in(request)).filter(public_id__in=wanted)
    count = actions.confirm_links(list(links), at=timezone.now(), by=me(request))
    said = ngettext("%(count)d link counts now.", "%(count)d links count now.", count) % {"count": count}
    messages.success(request, said)
    return redirect("lineage:queue")


@require_POST
@members_only
def dismiss(request: HttpRequest, public_id: str) -> HttpResponse:
    """Say that a proposed link is none."""
    link = link_or_404(request, public_id)
    try:
        actions.dismiss_link(link, at=timezone.now(), by=me(request))
        messages.success(request, _("The link is dismissed and will not be proposed again."))
    except RuleBroken as refused:
        messages.error(request, str(REFUSALS[refused.code]))
    return redirect("lineage:queue")


@members_only
def new(request: HttpRequest, public_id: str) -> HttpResponse:
    """Say what a decision does with an earlier one."""
    later = later_or_404(request, public_id)
    seen = seen_clauses(request.user, standing_in(request))
    form = LinkForm(request.POST or None, initial={"earlier": request.GET.get("earlier", "")[:40]})
    if request.method == "POST" and form.is_valid():
        earlier = seen.filter(public_id=form.cleaned_data["earlier"]).select_related("meeting").first()
        if earlier is None:
            form.add_error("earlier", _("There is no such decision."))
        elif _linked(
            form,
            lambda: actions.link_clauses(
                later,
                earlier,
                form.cleaned_data["bearing"],
                because=form.cleaned_data["because"],
                at=timezone.now(),
                by=me(request),
            ),
        ):
            messages.success(request, _("The decisions are linked."))
            return redirect("portal:clause", public_id)
    context = {"section": "clauses", "later": later, "form": form, "offered": offered_to(later, seen)}
    return render(request, "lineage/new.html", context, status=400 if form.errors else 200)


@members_only
def take_back(request: HttpRequest, public_id: str) -> HttpResponse:
    """Let a link count no longer, with a reason."""
    link = link_or_404(request, public_id)
    form = ReasonForm(request.POST or None)
    if (
        request.method == "POST"
        and form.is_valid()
        and _linked(
            form,
            lambda: actions.take_back(link, because=form.cleaned_data["because"], at=timezone.now(), by=me(request)),
        )
    ):
        messages.success(request, _("The link does not count any more."))
        return redirect("portal:clause", link.later_public_id)
    context = {"section": "clauses", "link": link, "form": form}
    return render(request, "lineage/take_back.html", context, status=400 if form.errors else 200)


def _linked(form: LinkForm | ReasonForm, act: Callable[[], object]) -> bool:
    """Do ``act``; a refusal becomes a mistake of the form."""
    try:
        act()
    except RuleBroken as refused:
        form.add_error(None, str(REFUSALS[refused.code]))
        return False
    return True
