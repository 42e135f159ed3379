"""Tasks that running text hides: shown, so that a person may make them tasks. None is ever called overdue."""

from collections.abc import Iterator

from minutebook.check.parts import first_place
from minutebook.model.finding import Finding, Level
from minutebook.model.minutes import Minutes


def hidden_tasks(minutes: Minutes) -> Iterator[Finding]:
    """Yield a note for each suggested task."""
    for item in minutes.items:
        for task in item.tasks:
            yield Finding("hidden-task", Level.NOTE, first_place(task.quotes), task.text)
