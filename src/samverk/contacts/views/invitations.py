"""Invitations from outside, and who goes."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from samverk.accounts.access import standing_in
from samverk.accounts.me import me
from samverk.contacts import actions
from samverk.contacts.access import (
    acting_for_in,
    enter_or_404,
    invitation_or_404,
    keeps,
    seen_invitations,
    users_only,
)
from samverk.contacts.forms import GoingForm, InvitationForm, parties
from samverk.contacts.models import OutsideInvitation
from samverk.contacts.queries.lists import going_rows
from samverk.contacts.views.acting import shown, told
from samverk.design.paging import Page, page_of
from samverk.directory.models import Organisation
from samverk.records.public_id import new_public_id
from samverk.rounds.access import kept_bodies
from samverk.rounds.queries.answering import own_organisations


@require_safe
@users_only
def invitations(request: HttpRequest) -> HttpResponse:
    """List the invitations to bodies that the caller follows."""
    enter_or_404(request)
    rows = seen_invitations(request.user, standing_in(request)).select_related("organisation", "body")
    page: Page[OutsideInvitation] = page_of(rows, request.GET)
    return shown(request, "invitations.html", page=page)


@users_only
def new(request: HttpRequest) -> HttpResponse:
    """Keep an invitation that came."""
    bodies = kept_bodies(request.user, standing_in(request))
    if not bodies.exists():
        raise Http404
    choices = {"organisation": parties(), "body": bodies}
    form = InvitationForm(request.POST or None, initial={"key": new_public_id()}, choices=choices)
    if request.method == "POST" and form.is_valid():
        said = dict(form.cleaned_data)
        made = actions.keep_invitation(public_id=said.pop("key"), **said, by=me(request))
        return redirect("contacts:invitation", made.public_id)
    return shown(request, "invitation_form.html", form=form)


@require_safe
@users_only
def invitation(request: HttpRequest, public_id: str) -> HttpResponse:
    """Show an invitation with who goes, municipality by municipality."""
    found = invitation_or_404(request, public_id)
    own = own_organisations(standing_in(request), found.body_id)
    rows = going_rows(found, own, timezone.localdate())
    going = sum(row.said is not None and row.said.goes for row in rows)
    keeping = keeps(request, found.body_id)
    return shown(request, "invitation.html", invitation=found, rows=rows, going=going, keeps=keeping)


@users_only
def going(request: HttpRequest, public_id: str, organisation_id: str) -> HttpResponse:
    """Say whether a municipality takes part."""
    found = invitation_or_404(request, public_id)
    organisation = get_object_or_404(Organisation, public_id=organisation_id)
    on_behalf_of = acting_for_in(request, found.body_id, organisation)
    if not any(row.organisation.pk == organisation.pk for row in going_rows(found, {}, timezone.localdate())):
        raise Http404
    form = GoingForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        with told(request, _("That is noted.")):
            actions.say_who_goes(
                found, organisation, **said, at=timezone.now(), by=me(request), on_behalf_of=on_behalf_of
            )
        return redirect("contacts:invitation", public_id)
    return shown(request, "going.html", form=form, invitation=found, organisation=organisation)
