"""A form by itself on a page: for what needs more room, or was filled in wrongly."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from samverk.drafting.access import Here


def ask_again(
    request: HttpRequest, here: Here, form: forms.Form, heading: str, button: str, **more: Any
) -> HttpResponse:
    """Show ``form`` under ``heading``, with its mistakes where there are any."""
    context = {"section": "drafts", "meeting": here.meeting, "form": form, "heading": heading, "button": button}
    return render(request, "drafting/form.html", context | more, status=400 if form.errors else 200)
