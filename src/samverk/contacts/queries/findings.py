"""What keeps a visit from being ready."""

from collections.abc import Sequence
from dataclasses import dataclass

from samverk.contacts.models import Question, Visit


@dataclass(frozen=True, slots=True)
class QuestionFinding:
    """``code`` stands in ``docs/findings.md``."""

    code: str
    question: Question


def question_findings(visit: Visit) -> Sequence[QuestionFinding]:
    """Return the questions that nobody asks, in their order; one query."""
    ownerless = visit.questions.filter(owner__isnull=True).order_by("position")
    return [QuestionFinding("question-without-owner", question) for question in ownerless]
