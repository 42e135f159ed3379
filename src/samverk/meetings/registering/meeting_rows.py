"""All rows of one meeting, not yet stored."""

from dataclasses import dataclass, field

from django.db import models

from samverk.meetings.models import Clause, Item, Meeting


@dataclass(slots=True)
class MeetingRows:
    """``parts`` are rows without an address of their own, by model, in the order of the text."""

    meeting: Meeting
    items: list[Item] = field(default_factory=list)
    clauses: list[Clause] = field(default_factory=list)
    parts: dict[type[models.Model], list[models.Model]] = field(default_factory=dict)
    people_linked: int = 0
    people_unlinked: int = 0

    def add(self, row: models.Model) -> None:
        """Take in a row without an address of its own."""
        self.parts.setdefault(type(row), []).append(row)
