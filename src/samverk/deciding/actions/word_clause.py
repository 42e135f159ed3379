"""Wording a clause before it is decided: adding, changing, dropping, and bringing back."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import F

from samverk.deciding.actions.line import Act, in_session
from samverk.deciding.actions.take_over import next_position
from samverk.deciding.models import LiveClause
from samverk.meetings.models import Item, Meeting
from samverk.records import trail
from samverk.records.refusal import RuleBroken

State = LiveClause.State
NOT_IN = {State.PROPOSED: "clause-not-proposed", State.DROPPED: "clause-not-dropped"}


@dataclass(frozen=True, slots=True)
class Wording:
    """A clause as somebody writes it. What is empty is told by the words; at most one of the deadlines is set.

    ``amount_ore`` is in öre; ``addressees`` are names as written.
    """

    text: str
    verb_class: str = ""
    addressees: tuple[str, ...] = ()
    due_on: date | None = None
    due_meeting: Meeting | None = None
    returns_to: Meeting | None = None
    amount_ore: int | None = None
    basis: str = ""

    @property
    def fields(self) -> dict[str, Any]:
        """What the row keeps."""
        names = ("text", "verb_class", "due_on", "due_meeting", "returns_to", "amount_ore", "basis")
        return {name: getattr(self, name) for name in names} | {"addressees": list(self.addressees)}


@transaction.atomic
def add_clause(item: Item, wording: Wording, act: Act) -> LiveClause:
    """Propose one more clause under ``item``, as the last; it is no decision before it is confirmed.

    Raises ``RuleBroken("not-in-session")``.
    """
    in_session(item.meeting_id)
    live = LiveClause.objects.create(item=item, position=next_position(item.pk), **wording.fields)
    trail.note("clause-proposed", live, by=act.by, on_behalf_of=act.on_behalf_of, text=live.text)
    return live


@transaction.atomic
def change_clause(live: LiveClause, wording: Wording, act: Act, *, seen: int) -> None:
    """Word a proposed clause anew; ``seen`` is the revision that the writer had before them.

    Raises ``RuleBroken``: ``"clause-changed-meanwhile"`` if somebody else wrote first, ``"clause-not-proposed"`` if it
    was confirmed or dropped, ``"not-in-session"``.
    """
    in_session(live.item.meeting_id)
    proposed = LiveClause.objects.filter(pk=live.pk, state=State.PROPOSED, revision=seen)
    if not proposed.update(revision=F("revision") + 1, **wording.fields):
        refuse_changed(live)
    trail.note("clause-worded", live, by=act.by, on_behalf_of=act.on_behalf_of, text=wording.text, was=live.text)
    live.refresh_from_db()


@transaction.atomic
def drop_clause(live: LiveClause, act: Act) -> None:
    """Let a proposed clause fall; it stays on the page, struck out.

    Raises ``RuleBroken("clause-not-proposed")`` or ``RuleBroken("not-in-session")``.
    """
    in_session(live.item.meeting_id)
    _step(live, State.PROPOSED, State.DROPPED)
    trail.note("clause-dropped", live, by=act.by, on_behalf_of=act.on_behalf_of)


@transaction.atomic
def bring_clause_back(live: LiveClause, act: Act) -> None:
    """Propose a dropped clause again.

    Raises ``RuleBroken("clause-not-dropped")`` or ``RuleBroken("not-in-session")``.
    """
    in_session(live.item.meeting_id)
    _step(live, State.DROPPED, State.PROPOSED)
    trail.note("clause-brought-back", live, by=act.by, on_behalf_of=act.on_behalf_of)


def refuse_changed(live: LiveClause) -> None:
    """Say why a clause cannot be changed as it was seen: it is proposed no longer, or reads otherwise now."""
    is_proposed = LiveClause.objects.filter(pk=live.pk, state=State.PROPOSED).exists()
    raise RuleBroken("clause-changed-meanwhile" if is_proposed else "clause-not-proposed", live.public_id)


def _step(live: LiveClause, before: LiveClause.State, after: LiveClause.State) -> None:
    if not LiveClause.objects.filter(pk=live.pk, state=before).update(state=after, revision=F("revision") + 1):
        raise RuleBroken(NOT_IN[before], live.public_id)
    live.state = after
