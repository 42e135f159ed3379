"""What is done and what is still to do before, at and after a meeting, as its page tells it.

The rooms above know their own steps; ``samverk/site/flow.py`` names the functions that tell, in the order in which
the steps are taken.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from django.utils.functional import Promise

from samverk.meetings.models import Meeting


class StepState(StrEnum):
    """``MISSING`` is what should have been done by now; ``LATER`` what cannot be done yet."""

    DONE = "done"
    OPEN = "open"
    MISSING = "missing"
    LATER = "later"


class ForWhom(StrEnum):
    """Who is shown the step: each is a question of ``accounts/access.py`` (``may_keep``, ``may_lead`` …)."""

    KEEP = "keep"
    LEAD = "lead"
    PREPARE = "prepare"
    TAKE_PART = "take-part"
    FOLLOW = "follow"


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do. ``label`` says it as an act ("Settle the agenda"), ``detail`` in a sentence how it stands.

    ``address`` is where it is done, empty where it is done outside the house. What is told to those who ``FOLLOW``
    names no confidential thing.
    """

    label: str | Promise
    address: str
    state: StepState
    for_whom: ForWhom = ForWhom.KEEP
    detail: str | Promise = ""


StepTeller = Callable[[Meeting, date], Iterable[Step]]
STEP_TELLERS: list[StepTeller] = []


def steps_of(meeting: Meeting, on: date) -> list[Step]:
    """Return every step of ``meeting`` as it stands on ``on``, in the order of the rooms."""
    return [step for teller in STEP_TELLERS for step in teller(meeting, on)]


def next_step(steps: Iterable[Step]) -> Step | None:
    """Return what is to be done now: the first thing missing, else the first thing open."""
    left = list(steps)
    for state in (StepState.MISSING, StepState.OPEN):
        for step in left:
            if step.state is state:
                return step
    return None
