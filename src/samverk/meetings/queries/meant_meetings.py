"""Which meeting the day in a clause means: the one, on that day, of the body that its words name, else of its own."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet

from minutebook.lexicon.sv_meetings import MEETING_STEMS
from samverk.directory.models import Body, BodyName
from samverk.directory.naming import name_key
from samverk.directory.written_names import SHORTEST_STEM, body_stem
from samverk.meetings.models import Clause, Meeting
from samverk.meetings.models.quoted import Precision

NEEDED = (
    "id",
    "text",
    "due_last_on",
    "due_precision",
    "due_meeting_id",
    "returns_last_on",
    "returns_precision",
    "returns_to_meeting_id",
    "returns_to_body_as_written",
    "meeting_id",
    "meeting__body_id",
)


@dataclass(frozen=True, slots=True)
class Meant:
    """A clause and the meetings that its days mean; ``None`` where a day means none, or is tied already."""

    clause: Clause
    due: Meeting | None
    returns: Meeting | None


def meant_meetings(days: Collection[date], clauses: Collection[int] = ()) -> list[Meant]:
    """Return the clauses not tied yet that mean a meeting, in at most four queries.

    Looked at are all that name one of ``days``, and those whose ids are ``clauses``. A cancelled meeting is meant by
    nobody.
    """
    found = list(_untied(days, clauses)) if days or clauses else []
    named = {day for clause in found for day in (clause.due_last_on, clause.returns_last_on) if day}
    if not named:
        return []
    by_day: dict[date | None, list[Meeting]] = defaultdict(list)
    for meeting in Meeting.objects.filter(held_on__in=named, body__isnull=False, cancelled_at=None).order_by("pk"):
        by_day[meeting.held_on].append(meeting)
    stems = _stems() if by_day else {}
    meant = (Meant(clause, _due(clause, by_day, stems), _returns(clause, by_day, stems)) for clause in found)
    return [one for one in meant if one.due or one.returns]


def _untied(days: Collection[date], clauses: Collection[int]) -> QuerySet[Clause]:
    due = Q(due_last_on__in=days, due_precision=Precision.DAY, due_meeting=None)
    returns = Q(returns_last_on__in=days, returns_precision=Precision.DAY, returns_to_meeting=None)
    asked = due | returns | Q(pk__in=clauses) if clauses else due | returns
    return Clause.objects.filter(asked).select_related("meeting").only(*NEEDED).order_by("pk")


def _due(clause: Clause, by_day: dict[date | None, list[Meeting]], stems: dict[str, int]) -> Meeting | None:
    if clause.due_meeting_id or clause.due_precision != Precision.DAY or clause.due_last_on is None:
        return None
    if clause.returns_last_on == clause.due_last_on:
        words = clause.returns_to_body_as_written
    elif any(stem in clause.text.lower() for stem in MEETING_STEMS):
        words = clause.text
    else:
        return None
    return _on_that_day(clause, by_day[clause.due_last_on], words, stems)


def _returns(clause: Clause, by_day: dict[date | None, list[Meeting]], stems: dict[str, int]) -> Meeting | None:
    if clause.returns_to_meeting_id or clause.returns_precision != Precision.DAY or clause.returns_last_on is None:
        return None
    return _on_that_day(clause, by_day[clause.returns_last_on], clause.returns_to_body_as_written, stems)


def _on_that_day(clause: Clause, held: Iterable[Meeting], words: str, stems: dict[str, int]) -> Meeting | None:
    """Return the one meeting of the day whose body ``words`` name, else the one of the clause's own body."""
    named: set[int | None] = {*_named(words, stems)} or {clause.meeting.body_id}
    meant = [meeting for meeting in held if meeting.body_id in named and meeting.pk != clause.meeting_id]
    return meant[0] if len(meant) == 1 else None


def _named(words: str, stems: dict[str, int]) -> Iterator[int]:
    key = name_key(words)
    return (body for stem, body in stems.items() if stem in key)


def _stems() -> dict[str, int]:
    """Return the bodies by the stems of their names, those of other days among them."""
    names = [*Body.objects.values_list("name", "pk"), *BodyName.objects.values_list("name", "body_id")]
    stems = ((body_stem(name), body) for name, body in names)
    return {stem: body for stem, body in stems if len(stem) >= SHORTEST_STEM}
