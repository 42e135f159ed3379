"""The template of a body: what every agenda of it holds."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from samverk.accounts.models import User
from samverk.agenda.access import body_for, users_only
from samverk.agenda.actions.standing_items import Row, set_standing_items, standing_items_of
from samverk.agenda.forms import StandingItems


@users_only
def template(request: HttpRequest, public_id: str) -> HttpResponse:
    """Show and change what every agenda of the body holds."""
    body = body_for(request, public_id)
    assert isinstance(request.user, User)
    rows = [
        {"public_id": one.public_id, "title": one.title, "kind": one.kind, "minutes": one.minutes, "position": place}
        for place, one in enumerate(standing_items_of(body), start=1)
    ]
    forms = StandingItems(request.POST or None, initial=rows)
    if request.method == "POST" and forms.is_valid():
        kept = [form.cleaned_data for form in forms if form.cleaned_data and not form.cleaned_data.get("DELETE")]
        kept.sort(key=lambda one: one["position"])
        set_standing_items(
            body, [Row(one["title"], one["kind"], one["minutes"], one["public_id"]) for one in kept], by=request.user
        )
        messages.success(request, _("The template has been saved. It counts for meetings planned from now on."))
        return redirect("agenda:template", public_id)
    return render(request, "agenda/template.html", {"section": "agendas", "body": body, "forms": forms})
