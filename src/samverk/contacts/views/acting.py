"""What every act of these pages does: know who acts, say what was refused, and show a page of this room."""

from functools import partial
from typing import Any

from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from samverk.accounts.access import standing_in
from samverk.contacts.access import may_keep_contacts
from samverk.contacts.messages import worded
from samverk.records.telling import telling

told = partial(telling, worded)


def shown(request: HttpRequest, template: str, *, form: Form | None = None, **context: Any) -> HttpResponse:
    """Return a page of this room; one whose ``form`` has mistakes says so in its status."""
    context |= {"section": "arrangements", "form": form}
    context["keeps_contacts"] = may_keep_contacts(request.user, standing_in(request))
    return render(request, f"contacts/{template}", context, status=400 if form and form.errors else 200)
