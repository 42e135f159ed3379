"""Decisions that hang together, made up."""

from datetime import UTC, date, datetime
from typing import Any

from samverk.accounts.models import User
from samverk.lineage.actions import link_clauses
from samverk.lineage.models import Link
from samverk.meetings.models import Clause, ClauseAct, Item
from tests.factories import make_body, make_clause, make_item, make_meeting
from tests.samverk.conftest import make_user

AT = datetime(2024, 3, 1, 8, tzinfo=UTC)


def make_decision(text: str, on: date, *, body: Any = None, title: str = "Lärlingar", **fields: Any) -> Clause:
    """Store a clause that was decided at a meeting of its own on ``on``, adopted where nothing else is said."""
    meeting_fields = {name: fields.pop(name) for name in ("published_at",) if name in fields}
    item_fields = {name: fields.pop(name) for name in ("is_confidential",) if name in fields}
    meeting = make_meeting(body, on, **meeting_fields)
    fields = {"verb_class": "adopt", "kind": "adopt"} | fields
    return make_clause(make_item(meeting, title, **item_fields), text, **fields)


def make_two(**later: Any) -> tuple[Clause, Clause]:
    """Store a decision of 2014 and a later one of the same body, and return the later one first."""
    body = make_body()
    earlier = make_decision("att anta avtal för lärlingar", date(2014, 2, 7), body=body)
    return make_decision("att upphäva avtalet för lärlingar", date(2024, 2, 16), body=body, **later), earlier


def say(later: Clause, earlier: Clause, bearing: str = "revokes", **fields: Any) -> Link:
    """Let a person link two decisions."""
    by = fields.pop("by", None) or User.objects.first() or make_user("secretary")
    return link_clauses(later, earlier, bearing, **{"at": AT, "by": by} | fields)


def add_act(clause: Clause, verb_class: str) -> None:
    ClauseAct.objects.create(clause=clause, position=clause.acts.count() + 1, verb_class=verb_class, kind="other")


def remake(clause: Clause, **fields: Any) -> Clause:
    """Take a clause away and store its words anew, as a reading does that does not know it again."""
    item, text, position = clause.item, clause.text, clause.position
    assert isinstance(item, Item)
    Clause.objects.filter(pk=clause.pk).delete()
    return make_clause(item, text, position=position, **{"verb_class": "adopt", "kind": "adopt"} | fields)
