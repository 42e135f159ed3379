"""Minutes as values for tests: lines are written one by one, and every quote is where it says."""

import hashlib
from dataclasses import dataclass, field
from datetime import date, time

from minutebook.model.attendance import Attendee, Interval, Presenter, Section, Signatory
from minutebook.model.clause import Clause, Kind, Meaning, Task, VerbClass
from minutebook.model.finding import Finding
from minutebook.model.item import Item
from minutebook.model.minutes import Minutes
from minutebook.model.source import Place, Quote, Source
from minutebook.model.when import Fact, When

NOTED = Meaning((Kind.NOTE,), (VerbClass.NOTE,))


@dataclass
class WrittenMinutes:
    """Write from top to bottom, then ``minutes()``; the text grows with each call."""

    lines: list[str] = field(default_factory=list)
    facts: dict[str, Fact] = field(default_factory=dict)
    attendees: list[Attendee] = field(default_factory=list)
    items: list[Item] = field(default_factory=list)
    signatories: list[Signatory] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    def quote(self, words: str) -> Quote:
        start = sum(len(line) + 1 for line in self.lines)
        self.lines.append(words)
        return Quote(words, Place(start, start + len(words), 1, len(self.lines)))

    def head(self, body: str | None, day: date | None, number: str | None = None) -> "WrittenMinutes":
        for name, value in (("body", body), ("date", day), ("number", number)):
            if value is not None:
                self.facts[name] = Fact(value, (self.quote(str(value)),))
        return self

    def present(
        self,
        name: str,
        organisation: str | None = None,
        *,
        section: Section = Section.PRESENT,
        times: tuple[time | None, time | None] | None = None,
        group: bool = False,
    ) -> "WrittenMinutes":
        quote = self.quote(f"{name}, {organisation}" if organisation else name)
        presence = (Interval(*times),) if times else ()
        self.attendees.append(
            Attendee(name, section, (quote,), organisation=organisation, presence=presence, group=group)
        )
        return self

    def signed(self, name: str, role: str) -> "WrittenMinutes":
        self.signatories.append(Signatory(name, role, (self.quote(f"{name}, {role}"),)))
        return self

    def item(
        self,
        number: str | None,
        title: str,
        *clauses: "str | tuple[str, Meaning]",
        background: str = "",
        tasks: tuple[str, ...] = (),
        presenters: tuple[tuple[str, str | None], ...] = (),
    ) -> "WrittenMinutes":
        heading = self.quote(f"§ {number} {title}" if number else title)
        told = tuple(Presenter(name, organisation, None, (self.quote(name),)) for name, organisation in presenters)
        paragraphs = (self.quote(background),) if background else ()
        self.items.append(
            Item(
                order=len(self.items) + 1,
                number=number,
                title=title,
                quotes=(heading,),
                background=paragraphs,
                presenters=told,
                clauses=tuple(self._clause(clause) for clause in clauses),
                tasks=tuple(Task(task, NOTED, (self.quote(task),)) for task in tasks),
            )
        )
        return self

    def _clause(self, clause: "str | tuple[str, Meaning]") -> Clause:
        text, meaning = (clause, NOTED) if isinstance(clause, str) else clause
        return Clause(text, meaning, (self.quote(text),))

    def minutes(self) -> Minutes:
        text = "\n".join(self.lines)
        sha256 = hashlib.sha256(text.encode()).hexdigest()
        source = Source("minutes.txt", "text/plain", sha256, len(text.encode()), 1)
        return Minutes(
            source,
            text,
            True,
            "test",
            1.0,
            attendees=tuple(self.attendees),
            items=tuple(self.items),
            signatories=tuple(self.signatories),
            findings=tuple(self.findings),
            **self.facts,
        )


def assigned(to: str, *, due: date | None = None, quote: Quote | None = None) -> Meaning:
    """The meaning of a clause that gives ``to`` something to do."""
    quote = quote or Quote(to, Place(0, len(to), 1, 1))
    when = Fact(When(due.year, due.month, due.day), (quote,)) if due else None
    return Meaning((Kind.ASSIGN,), (VerbClass.ASSIGN,), addressees=(Fact(to, (quote,)),), due=when)
