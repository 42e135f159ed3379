"""What each screen of a meeting shows."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samverk.accounts import signed_links
from samverk.deciding.screens import panel_context
from samverk.meetings.models import Item, Meeting
from samverk.sitting import pulse
from samverk.sitting.access import WALL, Here
from samverk.sitting.messages import ACCOUNTS
from samverk.sitting.queries.attending import OrganisationRow
from samverk.sitting.queries.board import Board, board_of, time_left
from samverk.sitting.queries.running import Line
from samverk.sitting.queries.shared_board import Shared, Under, shared_board, under_item
from samverk.sitting.queries.texts import text_of

Context = dict[str, Any]
_LEFT = gettext_lazy("%(minutes)s min left")
_OVER = gettext_lazy("%(minutes)s min over")
TONES = {"present": "good", "reported-absent": "wait", "unreported-absent": "wait", "vacant": "wait", "": "bad"}


def shown(request: HttpRequest, here: Here, name: str) -> HttpResponse:
    """Answer with a screen; with its living part alone where a screen that is open asks for it."""
    context = context_of(request, here, name)
    answer = render(request, template_of(request, name), context)
    answer.headers["Cache-Control"] = "no-store"
    return answer


def template_of(request: HttpRequest, name: str) -> str:
    """Return the template of a screen's page, or of its living part."""
    return f"sitting/{name}_live.html" if request.headers.get("X-Live") else f"sitting/{name}.html"


def context_of(request: HttpRequest, here: Here, name: str) -> Context:
    """Return what the screen ``name`` shows to whoever is here."""
    now = timezone.now()
    address = reverse(f"sitting:{name}", args=[here.meeting.public_id])
    if name == "me":
        shared = shared_board(here.meeting)
        board, own = shared.board, _me(request, here, shared, address)
    else:
        board = board_of(here.meeting)
        own = OWN[name](request, here, board, address)
    return shared_context(board, now) | {"screen": name, "right": here.right, "address": address} | own


def shared_context(board: Board, now: datetime) -> Context:
    """Return what all screens show, and how they learn that it changed."""
    meeting = board.meeting
    return {
        "meeting": meeting,
        "board": board,
        "attending": board.attending,
        "accounts": [_account(row) for row in board.attending.organisations],
        "left": time_words(board, now),
        "words": {"left": _LEFT % {"minutes": "#"}, "over": _OVER % {"minutes": "#"}},
        "pulse": pulse.address_for(meeting.pk, now.timestamp()),
    }


def time_words(board: Board, now: datetime) -> Mapping[str, Any]:
    """Return what is left of the time, in minutes and in words; a script goes on counting."""
    left = time_left(board, now)
    return {
        "item": left.item,
        "item_words": _words(left.item),
        "meeting": left.meeting,
        "meeting_words": _words(left.meeting),
    }


def lines_for(lines: Sequence[Line], *, sees_confidential: bool) -> list[Line]:
    """Return the items as somebody may know them: of a confidential one, that there is one."""
    return [_hidden(line) if line.is_confidential and not sees_confidential else line for line in lines]


def wall_address(meeting: Meeting) -> str:
    """Return the token under which the wall shows the meeting, until its day is over."""
    day = meeting.last_on or meeting.held_on
    assert day is not None
    return signed_links.sign(WALL, str(meeting.public_id), holder="wall", expires_at=signed_links.end_of(day))


def _hidden(line: Line) -> Line:
    return replace(line, title=_("Confidential item"), presenters=(), background="")


def _words(minutes: int | None) -> str:
    if minutes is None:
        return ""
    return str(_OVER % {"minutes": -minutes} if minutes < 0 else _LEFT % {"minutes": minutes})


def _account(row: OrganisationRow) -> Mapping[str, Any]:
    return {
        "public_id": row.public_id,
        "name": row.name,
        "account": row.account,
        "words": ACCOUNTS[row.account],
        "tone": TONES[row.account],
    }


def _secretary(request: HttpRequest, here: Here, board: Board, address: str) -> Context:
    meeting = here.meeting
    wall = wall_address(meeting) if meeting.held_on and meeting.closed_at is None else ""
    people = [(seat, board.attending.away_beside(seat)) for seat in board.attending.seats]
    return _with_text(request, here, board, address) | {
        "wall": wall,
        "people": people,
        "takes_minutes": any(
            one.is_here and one.person_id == here.user.person_id for one in board.attending.secretaries
        ),
    }


def _chair(request: HttpRequest, here: Here, board: Board, address: str) -> Context:
    return _with_text(request, here, board, address)


def _with_text(request: HttpRequest, here: Here, board: Board, address: str) -> Context:
    context = _with_papers(here, board, under_item(board.current_id))
    current: Line | None = context["current"]
    if current is None:
        return context | {"text": None}
    return context | decisions_under(request, current, address) | {"text": text_of(current.pk, current.background)}


def decisions_under(request: HttpRequest, line: Line, next_address: str) -> Context:
    """Return what the room ``deciding`` shows of the item that is up; its acts return to ``next_address``."""
    item = Item.objects.select_related("meeting__body__hands_over_to").get(pk=line.pk)
    return panel_context(request, item, next_address=next_address)


def _me(request: HttpRequest, here: Here, shared: Shared, address: str) -> Context:
    board = shared.board
    own = [
        {"row": row, "on_behalf_of": held.on_behalf_of}
        for row in board.attending.seats
        for held in here.right.seats
        if (held.person_id, held.organisation_id) == (row.person_id, row.organisation_id)
    ]
    context = _with_papers(here, board, shared.under)
    current: Line | None = context["current"]
    # All phones look at once: what costs most is shown while there is something to answer.
    if current is not None and shared.is_voting:
        context |= decisions_under(request, current, address)
    return context | {"own": own}


def _with_papers(here: Here, board: Board, under: Under) -> Context:
    lines = lines_for(board.lines, sees_confidential=here.right.sees_confidential)
    current = next((line for line in lines if line.pk == board.current_id), None)
    upcoming = board.next
    is_known = current is not None and (not current.is_confidential or here.right.sees_confidential)
    return {
        "lines": lines,
        "current": current,
        "upcoming": next((line for line in lines if upcoming and line.pk == upcoming.pk), None),
        "earlier": board.previous,
        "papers": under.papers if is_known else (),
        "clauses": under.clauses if is_known else (),
    }


OWN: Mapping[str, Callable[[HttpRequest, Here, Board, str], Context]] = {
    "secretary": _secretary,
    "chair": _chair,
}
SCREENS = frozenset({*OWN, "me"})
