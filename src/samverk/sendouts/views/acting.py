"""What every act of these pages does: know who acts, say what was refused, and show a page of this room."""

from functools import partial
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import ngettext

from samverk.records.telling import telling
from samverk.sendouts.messages import worded

told = partial(telling, worded)


def shown(request: HttpRequest, template: str, **context: Any) -> HttpResponse:
    """Return a page of this room."""
    status = context.pop("status", 200)
    return render(request, f"sendouts/{template}", {"section": "arrangements", **context}, status=status)


def letters_sent(count: int) -> str:
    """Return how many letters went."""
    return ngettext("%(count)d letter is on its way.", "%(count)d letters are on their way.", count) % {"count": count}
