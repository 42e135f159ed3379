"""Minutes as plain lines for a person at a terminal."""

from collections.abc import Iterator
from datetime import time

from minutebook.model.attendance import Attendee, Section
from minutebook.model.clause import Clause
from minutebook.model.item import Item
from minutebook.model.minutes import Minutes


def as_text(minutes: Minutes) -> str:
    """Return what was read, one fact a line; what the text does not state is left out."""
    return "\n".join(_lines(minutes))


def _lines(minutes: Minutes) -> Iterator[str]:
    yield f"{minutes.source.name} [{minutes.dialect}, {minutes.evidence:.2f}]"
    if not minutes.is_minutes:
        yield "  no minutes"
        return
    for name in ("body", "number", "date", "start", "end", "place"):
        fact = getattr(minutes, name)
        if fact is not None:
            yield f"  {name}: {fact.value:%H:%M}" if isinstance(fact.value, time) else f"  {name}: {fact.value}"
    for section in Section:
        people = minutes.listed(section)
        if people:
            yield f"  {section.value}: " + "; ".join(map(_person, people))
    for item in minutes.items:
        yield from _item(item)
    for clause in minutes.unnumbered_clauses:
        yield _clause(clause)
    for signer in minutes.signatories:
        yield f"  signed: {signer.name}" + (f" ({signer.role})" if signer.role else "")
    for quote in minutes.unclaimed:
        yield f"  not understood, line {quote.place.line}: {quote.words}"
    for finding in minutes.findings:
        yield f"  {finding.level.value}: {finding.code} {finding.words} {finding.detail}".rstrip()


def _person(attendee: Attendee) -> str:
    beside = [attendee.organisation, attendee.party, attendee.role]
    if attendee.arrived:
        beside.append(f"from {attendee.arrived:%H:%M}")
    if attendee.left:
        beside.append(f"until {attendee.left:%H:%M}")
    if attendee.deputy_for:
        beside.append(f"for {attendee.deputy_for}")
    told = ", ".join(part for part in beside if part)
    return f"{attendee.name} ({told})" if told else attendee.name


def _item(item: Item) -> Iterator[str]:
    yield f"  {item.number or '-'} {item.title}"
    for presenter in item.presenters:
        yield f"      presented by {presenter.name}"
    for clause in item.clauses:
        yield _clause(clause)
    for step in item.procedures:
        yield f"      {step.kind.value}: {step.text}"
    for task in item.tasks:
        yield f"      perhaps a task: {task.text}"


def _clause(clause: Clause) -> str:
    meaning = clause.meaning
    beside = [" and ".join(kind.value for kind in meaning.kinds)]
    if meaning.addressees:
        beside.append("to " + ", ".join(fact.value for fact in meaning.addressees))
    if meaning.due:
        beside.append(f"by {meaning.due.value}")
    return f"    * {clause.text} [{'; '.join(beside)}]"
