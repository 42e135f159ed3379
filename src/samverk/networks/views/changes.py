"""A change of the mandate for many networks: given, confirmed, and who has confirmed it."""

from functools import partial

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from samverk.accounts.me import me
from samverk.design.paging import Page, page_of
from samverk.networks import actions
from samverk.networks.access import asked_or_404, audience_of, members_only, secretaries_only
from samverk.networks.actions.mandates import IN_WORK
from samverk.networks.forms import ChangeForm, ConfirmForm
from samverk.networks.models import MandateChange, Network
from samverk.networks.queries.changes import changes_of, confirmations_of
from samverk.networks.queries.citing import shown_basis
from samverk.networks.views.acting import done, shown, told
from samverk.post.addresses import whole_address


@require_safe
@members_only
def changes(request: HttpRequest) -> HttpResponse:
    """List the changes, and how many have confirmed them."""
    page: Page[MandateChange] = page_of(changes_of(), request.GET)
    return shown(request, "changes.html", page=page)


@secretaries_only
def new_change(request: HttpRequest) -> HttpResponse:
    """Give a passage to many mandates."""
    at = timezone.now()
    networks = Network.objects.filter(state__in=IN_WORK).select_related("body").order_by("body__sort_key")
    form = ChangeForm(request.POST or None, networks=networks, today=timezone.localdate(at))

    def push() -> None:
        said = dict(form.cleaned_data)
        change = actions.push_change(
            said["text"],
            list(said["networks"]),
            clause=said["clause"],
            holds_from=said["holds_from"],
            at=at,
            by=me(request),
        )
        actions.write_to_coordinators(change, address=_address(change), at=at)
        form.made = change.public_id  # type: ignore[attr-defined]

    if request.method == "POST" and done(form, push):
        messages.success(request, _("The coordinators have been written to."))
        return redirect("networks:change", form.made)  # type: ignore[attr-defined]
    return shown(request, "new_change.html", form=form)


@require_safe
@members_only
def change(request: HttpRequest, public_id: str) -> HttpResponse:
    """Show who has confirmed a change, and what they said."""
    found = get_object_or_404(
        MandateChange.objects.select_related("clause__meeting", "clause__item"), public_id=public_id
    )
    rows = confirmations_of(request, found)
    basis = shown_basis(found, audience_of(request))
    return shown(
        request,
        "change.html",
        change=found,
        rows=rows,
        basis=basis,
        confirmed=sum(bool(row.asked.answer) for row in rows),
    )


@require_POST
@secretaries_only
def remind(request: HttpRequest, public_id: str) -> HttpResponse:
    """Write once a day to those who have not confirmed."""
    found, at = get_object_or_404(MandateChange, public_id=public_id), timezone.now()
    on = timezone.localdate(at)
    count = actions.write_to_coordinators(found, address=_address(found), at=at, once=f"reminded {on}")
    said = ngettext("%(count)d letter is on its way.", "%(count)d letters are on their way.", count)
    messages.success(request, said % {"count": count})
    return redirect("networks:change", public_id)


@members_only
def confirm(request: HttpRequest, public_id: str, asked_id: str) -> HttpResponse:
    """Take a change up into the mandate of one network."""
    asked, on_behalf_of = asked_or_404(request, public_id, asked_id)
    form = ConfirmForm(request.POST or None)
    take_up = partial(actions.confirm_change, asked, at=timezone.now(), by=me(request), on_behalf_of=on_behalf_of)
    if request.method == "POST" and form.is_valid():
        with told(request):
            take_up(remarks=form.cleaned_data["remarks"])
            messages.success(request, _("The change stands in the mandate now."))
        return redirect("networks:change", public_id)
    return shown(request, "confirm.html", asked=asked, form=form)


def _address(change: MandateChange) -> str:
    return whole_address("networks:change", change.public_id)
