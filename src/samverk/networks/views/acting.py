"""What every act of these pages does: know who acts, and say what was refused."""

from functools import partial
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from samverk.accounts.access import may_edit_register
from samverk.networks.messages import REFUSALS
from samverk.records.refusal import RuleBroken
from samverk.records.telling import telling, worded_by


def shown(request: HttpRequest, template: str, **context: Any) -> HttpResponse:
    said = {"section": "networks", "is_secretariat": may_edit_register(request.user), **context}
    return render(request, f"networks/{template}", said)


told = partial(telling, worded_by(REFUSALS))


def done(form: forms.Form, act: Any) -> bool:
    """Do ``act`` if the form is valid; return whether it was done, with the refusal said in the form if not."""
    if not form.is_valid():
        return False
    try:
        act()
    except RuleBroken as refused:
        form.add_error(None, str(REFUSALS[refused.code]))
        return False
    return True
