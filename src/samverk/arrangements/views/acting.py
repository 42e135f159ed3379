"""What every act of these pages does: know who acts, say what was refused, and show a page of this room."""

from functools import partial
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samverk.arrangements.messages import REFUSALS
from samverk.records.refusal import RuleBroken
from samverk.records.telling import telling


def worded(refused: RuleBroken) -> str:
    """Return the sentence for a refusal."""
    return str(REFUSALS[refused.code])


told = partial(telling, worded)


def shown(request: HttpRequest, template: str, **context: Any) -> HttpResponse:
    """Return a page of this room."""
    return render(request, f"arrangements/{template}", {"section": "arrangements", **context})


def letters_sent(count: int) -> str:
    """Return how many letters went."""
    if not count:
        return _("No letter was sent: nobody is left to write to, or they were written to already.")
    return ngettext("%(count)d letter is on its way.", "%(count)d letters are on their way.", count) % {"count": count}
