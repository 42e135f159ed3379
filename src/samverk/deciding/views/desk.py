"""What every act of these pages does: know the item and who acts, say what was refused, and go back."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone

from samverk.accounts.access import may_prepare, standing_in
from samverk.accounts.models import User
from samverk.deciding.access import item_or_404, may_act_on, may_answer, on_behalf_of, viewer_of
from samverk.deciding.actions.line import Act
from samverk.deciding.messages import REFUSALS
from samverk.deciding.models import LiveClause
from samverk.deciding.queries.item_panel import ItemPanel, item_panel
from samverk.deciding.screens import Bound, panel_context, safe_next
from samverk.lineage.access import allowed_to
from samverk.lineage.queries.touched import subject_of_item, touched_by_item
from samverk.meetings.models import Attendance, Item
from samverk.records.refusal import RuleBroken

NEEDS_ANOTHER_LOOK = 422


@dataclass(frozen=True, slots=True)
class Desk:
    """Where one act is done: the item, what is decided under it, and the act with its time and its doer."""

    request: HttpRequest
    item: Item
    panel: ItemPanel
    act: Act

    @property
    def me(self) -> Attendance:
        """The user's own row in the list; a 403 for one who is not on it."""
        if self.panel.me is None:
            raise PermissionDenied
        return self.panel.me.attendance

    def do(self, act: Callable[[], object], done: Any) -> HttpResponse:
        """Do the act, tell what came of it, and go back to where it was asked for."""
        try:
            act()
        except RuleBroken as refused:
            messages.error(self.request, str(REFUSALS[refused.code]))
        else:
            messages.success(self.request, str(done))
        return redirect(safe_next(self.request, reverse("deciding:item", args=[self.item.public_id])))

    def do_with(self, bound: Bound, act: Callable[[Any], object], done: Any) -> HttpResponse:
        """Do the act with what the form says, or show the item's page with the form and its mistakes."""
        if bound.form.is_valid():
            return self.do(lambda: act(bound.form), done)
        return show_item(self.request, self.item, bound=bound)


def keeping(request: HttpRequest, public_id: str) -> Desk:
    """Return the desk of who keeps or leads the meeting; a 404 for who may not know of the item, a 403 for others."""
    desk = _desk(request, public_id)
    if not may_act_on(request, desk.item.meeting):
        raise PermissionDenied
    return desk


def answering(request: HttpRequest, public_id: str) -> Desk:
    """Return the desk of somebody who answers for themselves: never for a principal."""
    desk = _desk(request, public_id, own=True)
    if not may_answer(request, desk.item.meeting):
        raise PermissionDenied
    return desk


def show_item(request: HttpRequest, item: Item, *, bound: Bound | None = None, begin: str = "") -> HttpResponse:
    """Show the item's own page, with a form that needs another look if there is one."""
    context = panel_context(request, item, bound=bound, begin=begin) | {"item": item, "meeting": item.meeting}
    context |= _touching(request, item)
    return render(request, "deciding/item.html", context, status=NEEDS_ANOTHER_LOOK if bound else 200)


def _touching(request: HttpRequest, item: Item) -> dict[str, Any]:
    """Return the decisions in force that the item touches, for whoever prepares or keeps it, until it is closed."""
    meeting, standing = item.meeting, standing_in(request)
    if meeting.closed_at is not None or not may_prepare(request.user, standing, meeting.body_id):
        return {}
    texts = tuple(LiveClause.objects.filter(item=item, state=LiveClause.State.PROPOSED).values_list("text", flat=True))
    allowed = allowed_to(request.user, standing, meeting.body_id)
    found = touched_by_item(item, texts, on=timezone.localdate(), allowed=allowed)
    return {"touching": found, "touch_subject": subject_of_item(item), "touch_body": meeting.body}


def _desk(request: HttpRequest, public_id: str, *, own: bool = False) -> Desk:
    item, meeting = item_or_404(request, public_id)
    assert isinstance(request.user, User)
    act = Act(timezone.now(), request.user, "" if own else on_behalf_of(request, meeting))
    return Desk(request, item, item_panel(item, meeting, viewer=viewer_of(request, meeting)), act)
