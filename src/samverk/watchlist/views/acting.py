"""What every act of these pages does: know who acts, say what was refused, and show a page of this room."""

from functools import partial
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from samverk.records.telling import telling, worded_by
from samverk.watchlist.messages import REFUSALS

told = partial(telling, worded_by(REFUSALS))


def shown(request: HttpRequest, template: str, *, status: int = 200, **context: Any) -> HttpResponse:
    """Return a page of this room."""
    return render(request, f"watchlist/{template}", {"section": "desk", **context}, status=status)
