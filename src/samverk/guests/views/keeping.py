"""The secretary's pages: all guests of a meeting, inviting one, sending anew, revoking, telling new times."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from samverk.agenda.access import sees_confidential
from samverk.guests import actions
from samverk.guests.access import acting, followed_or_404, keeps, kept_or_404, logged_in_only, meeting_or_404
from samverk.guests.forms import AgainForm, InviteForm
from samverk.guests.messages import REFUSALS
from samverk.guests.queries.guest_list import guests_of, not_invited
from samverk.meetings.models import Item, Meeting
from samverk.records.refusal import RuleBroken


@require_safe
@logged_in_only
def meeting(request: HttpRequest, public_id: str) -> HttpResponse:
    """List all guests of a meeting with their answers, letters, slides and clashes; for members, who comes when."""
    shown = followed_or_404(request, public_id)
    rows = guests_of(shown)
    keeping = keeps(request, shown)
    if not sees_confidential(request, shown):
        rows = [row for row in rows if row.invitation.item is not None and not row.invitation.item.is_confidential]
    context = {
        "section": "agendas",
        "meeting": shown,
        "rows": rows,
        "to_tell": sum(row.is_awaited and not row.is_told for row in rows),
        "not_invited": not_invited(shown, rows) if keeping else [],
        "keeps": keeping,
        "may_invite": keeping and _may_invite(shown),
    }
    return render(request, "guests/meeting.html", context)


@logged_in_only
def invite(request: HttpRequest, public_id: str) -> HttpResponse:
    """Invite somebody to an item."""
    shown = meeting_or_404(request, public_id)
    items = Item.objects.filter(meeting=shown).order_by("position")
    wanted = request.GET.get("item", "").replace("\0", "")
    begun = {"item": items.filter(public_id=wanted).first(), "name": request.GET.get("name", "")[:200]}
    form = InviteForm(request.POST or None, items=items, initial=begun)
    if request.method == "POST" and form.is_valid():
        by, on_behalf_of = acting(request, shown)
        try:
            actions.invite(
                form.cleaned_data["item"], form.invited(), at=timezone.now(), by=by, on_behalf_of=on_behalf_of
            )
        except RuleBroken as refused:
            form.add_error("email" if refused.code == "already-invited" else None, str(REFUSALS[refused.code]))
        else:
            messages.success(request, _("The invitation is on its way."))
            return redirect("guests:meeting", public_id)
    context = {"section": "agendas", "meeting": shown, "form": form}
    return render(request, "guests/invite.html", context, status=400 if form.errors else 200)


@logged_in_only
def invitation(request: HttpRequest, public_id: str) -> HttpResponse:
    """Show one invitation; send it anew, to another address if need be."""
    kept = kept_or_404(request, public_id)
    form = AgainForm(request.POST or None, initial={"email": kept.email, "seen": kept.link_number})
    if request.method == "POST" and form.is_valid():
        by, on_behalf_of = acting(request, kept.meeting)
        try:
            actions.invite_again(kept, **form.cleaned_data, by=by, on_behalf_of=on_behalf_of)
        except RuleBroken as refused:
            form.add_error("email", str(REFUSALS[refused.code]))
        else:
            messages.success(request, _("The invitation was sent anew. The link sent before opens nothing any more."))
            return redirect("guests:meeting", kept.meeting.public_id)
    (row,) = [row for row in guests_of(kept.meeting) if row.invitation.pk == kept.pk]
    context = {
        "section": "agendas",
        "row": row,
        "invitation": kept,
        "meeting": kept.meeting,
        "form": form,
        "may_invite": _may_invite(kept.meeting) and kept.state != "revoked" and kept.item is not None,
    }
    return render(request, "guests/invitation.html", context, status=400 if form.errors else 200)


@require_POST
@logged_in_only
def revoke(request: HttpRequest, public_id: str) -> HttpResponse:
    """Take an invitation back."""
    kept = kept_or_404(request, public_id)
    by, on_behalf_of = acting(request, kept.meeting)
    try:
        actions.revoke(kept, by=by, on_behalf_of=on_behalf_of)
    except RuleBroken as refused:
        messages.error(request, str(REFUSALS[refused.code]))
    else:
        messages.success(request, _("The invitation is revoked, and the guest is told."))
    return redirect("guests:meeting", kept.meeting.public_id)


@require_POST
@logged_in_only
def tell(request: HttpRequest, public_id: str) -> HttpResponse:
    """Tell the guests their new times."""
    shown = meeting_or_404(request, public_id)
    by, _on_behalf_of = acting(request, shown)
    told = actions.tell_times(shown, by=by)
    said = ngettext("%(n)s guest is told the new time.", "%(n)s guests are told the new times.", told)
    messages.success(request, said % {"n": told})
    return redirect("guests:meeting", public_id)


def _may_invite(shown: Meeting) -> bool:
    return shown.state in ("planned", "called") and shown.opened_at is None and shown.cancelled_at is None
