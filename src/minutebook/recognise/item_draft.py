"""An item while it is put together, and to which of its clauses a line "Ansvarig: X" belongs."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from minutebook.model.attendance import Presenter
from minutebook.model.clause import Clause, Task
from minutebook.model.item import Procedure
from minutebook.model.when import Fact
from minutebook.recognise.paragraphs import Slice
from minutebook.recognise.rules.charges import Charge, with_charge
from minutebook.recognise.stretch import Stretch


@dataclass(slots=True)
class ItemDraft:
    """``shown`` are the stretches in which dates and sums count.

    ``strict`` says that its parts have labels, so that running text tells no decision but "X beslutar att".
    ``open_clauses`` and ``open_tasks`` are places in ``clauses`` and ``tasks``: what has just been read, so that a
    line right below may say who carries it out.
    """

    clauses: list[Clause] = field(default_factory=list)
    background: list[Stretch] = field(default_factory=list)
    subheads: list[Stretch] = field(default_factory=list)
    presenters: list[Presenter] = field(default_factory=list)
    procedures: list[Procedure] = field(default_factory=list)
    attachments: list[Fact[str]] = field(default_factory=list)
    tasks: list[Task] = field(default_factory=list)
    labels: list[Stretch] = field(default_factory=list)
    shown: list[Stretch] = field(default_factory=list)
    strict: bool = False
    open_clauses: Sequence[int] = ()
    open_tasks: Sequence[int] = ()

    def open(self, slices: Sequence[Slice], since: int) -> None:
        """Open the last clause, or all that were read ``since`` where they share a row of a table."""
        in_row = bool(slices) and slices[0].line.in_table
        self.open_clauses = range(since if in_row else max(since, len(self.clauses) - 1), len(self.clauses))

    def close(self) -> None:
        """Let nothing that follows be said of what was read so far."""
        self.open_clauses = self.open_tasks = ()

    def add_task(self, task: Task) -> None:
        self.tasks.append(task)
        self.open_tasks = (len(self.tasks) - 1,)

    def charge(self, charge: Charge) -> None:
        """Give what is open its actors and its day."""
        for at in self.open_clauses:
            self.clauses[at] = replace(self.clauses[at], meaning=with_charge(self.clauses[at].meaning, charge))
        for at in self.open_tasks:
            self.tasks[at] = replace(self.tasks[at], meaning=with_charge(self.tasks[at].meaning, charge))
