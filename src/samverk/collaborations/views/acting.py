"""What every act of these pages does: know who acts, and say what was refused."""

from collections.abc import Callable
from functools import partial
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from samverk.accounts.access import may_edit_register
from samverk.collaborations.messages import REFUSALS
from samverk.records.messages import REFUSALS as OF_PAPERS
from samverk.records.refusal import RuleBroken
from samverk.records.telling import telling


def shown(request: HttpRequest, template: str, **context: Any) -> HttpResponse:
    said = {"section": "collaborations", "is_secretariat": may_edit_register(request.user), **context}
    return render(request, f"collaborations/{template}", said)


def worded(refused: RuleBroken) -> str:
    return str(REFUSALS.get(refused.code) or OF_PAPERS[refused.code])


told = partial(telling, worded)


def done(form: forms.Form, act: Callable[[], object]) -> bool:
    """Do ``act`` if the form is valid; return whether it was done, with the refusal said in the form if not."""
    if not form.is_valid():
        return False
    try:
        act()
    except RuleBroken as refused:
        form.add_error(None, worded(refused))
        return False
    return True
