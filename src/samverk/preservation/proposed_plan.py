"""The plan that this house proposes, for a body to decide on: rows of a file, put into no database by themselves."""

import json
from pathlib import Path
from typing import Any

from samverk.preservation.actions import RuleSaid

PLAN = Path(__file__).parent / "presets" / "plan.json"


def proposed_plan() -> list[RuleSaid]:
    """Return the rules of the proposed plan, in their order."""
    return [_rule(row) for row in json.loads(PLAN.read_text(encoding="utf-8"))]


def _rule(row: dict[str, Any]) -> RuleSaid:
    return RuleSaid(disposes=row.pop("outcome") == "dispose", **row)
