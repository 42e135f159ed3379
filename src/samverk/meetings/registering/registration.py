"""What is asked of the register, and what it answers."""

from dataclasses import dataclass, field

from minutebook.model.minutes import Minutes


@dataclass(frozen=True, slots=True)
class Registration:
    """Minutes to be put into the register.

    ``meeting_id`` is the meeting that they are a later reading of, ``None`` for a new one. ``body_id`` is the body
    that the text's name was linked to. ``source_id`` and ``reading_id`` are public ids in the archive. ``marked_tasks``
    are the texts of tasks that a person has marked.
    """

    minutes: Minutes
    register_key: str
    meeting_id: int | None = None
    body_id: int | None = None
    source_id: str = ""
    reading_id: str = ""
    marked_tasks: frozenset[str] = frozenset()


@dataclass(slots=True)
class Count:
    """How many rows of one kind were put in, altered, left and taken away.

    A row whose words only stand in another place of the source is left, though its place is noted.
    """

    inserted: int = 0
    changed: int = 0
    unchanged: int = 0
    removed: int = 0


@dataclass(slots=True)
class Registered:
    """What one registration did."""

    meeting_id: int
    is_new: bool
    is_changed: bool = False
    items: Count = field(default_factory=Count)
    clauses: Count = field(default_factory=Count)
    people_linked: int = 0
    people_unlinked: int = 0
