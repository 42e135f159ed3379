"""What an act rests on: a clause, or a reason."""

from dataclasses import dataclass
from typing import Any

from samverk.meetings.models import Clause
from samverk.records.refusal import RuleBroken


@dataclass(frozen=True, slots=True)
class Basis:
    """The clause that an act cites; where there is none, the reason."""

    clause: Clause | None = None
    because: str = ""

    def fields(self) -> dict[str, Any]:
        """Return what a row keeps of it.

        Raises ``RuleBroken("basis-missing")`` where there is neither a clause nor a reason.
        """
        if self.clause is None and not self.because.strip():
            raise RuleBroken("basis-missing")
        cited = self.clause.text if self.clause else ""
        return {"clause": self.clause, "cited": cited, "because": self.because.strip()}
