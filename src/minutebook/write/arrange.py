"""In which order minutes are written: the only place that knows it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from minutebook.lexicon import sv_writing
from minutebook.model.attendance import Attendee, Section, Signatory
from minutebook.model.clause import Clause
from minutebook.model.item import Item, ItemKind, ProcedureKind
from minutebook.model.minutes import Minutes
from minutebook.model.source import Quote
from minutebook.write import wording
from minutebook.write.part import Part, PartKind, part

BEFORE_DECISION = (
    (ProcedureKind.RECUSAL, sv_writing.RECUSALS),
    (ProcedureKind.PROPOSAL, sv_writing.PROPOSALS),
    (ProcedureKind.VOTE, sv_writing.VOTES),
)
AFTER_DECISION = ((ProcedureKind.DISSENT, sv_writing.DISSENTS),)


@dataclass(frozen=True, slots=True)
class Arranged:
    """A document's parts: its head, one tuple an item in their order, and what stands below the last item."""

    head: tuple[Part, ...]
    items: tuple[tuple[Part, ...], ...]
    end: tuple[Part, ...]

    @property
    def parts(self) -> tuple[Part, ...]:
        return (*self.head, *(one for item in self.items for one in item), *self.end)


def arrange(minutes: Minutes, *, unreported: Sequence[Attendee] = (), vacant: Sequence[str] = ()) -> Arranged:
    """Put minutes into the order in which they are written.

    ``unreported`` are those who stayed away without a word, and ``vacant`` the organisations whose seat nobody
    holds: minutes that are read tell neither from the rest.
    """
    return Arranged(
        head=tuple(_head(minutes, unreported, vacant)),
        items=tuple(tuple(item_parts(item)) for item in minutes.items),
        end=tuple(_end(minutes)),
    )


def title(minutes: Minutes) -> str:
    """Return the title as written, or made of body and number: a name of several words stands in a field of its own."""
    if minutes.title is not None:
        return minutes.title.value
    body = minutes.body.value if minutes.body else ""
    owner = wording.genitive(body) if body and " " not in body else ""
    word = sv_writing.MINUTES if owner else sv_writing.MINUTES.capitalize()
    return " ".join(filter(None, (owner, word, minutes.number.value if minutes.number else "")))


def item_parts(item: Item) -> Iterator[Part]:
    """Yield the parts of one item, its heading first."""
    yield part(PartKind.HEADING, heading(item))
    if item.registry_number is not None:
        yield part(PartKind.FIELD, item.registry_number.value, label=sv_writing.REGISTRY)
    if item.presenters:
        presenters = "; ".join(map(wording.presenter, item.presenters))
        yield part(PartKind.FIELD, presenters, label=sv_writing.PRESENTERS)
    told_before, told_after = _around_decision(item)
    yield from _paragraphs(told_before)
    yield from _steps(item, BEFORE_DECISION)
    yield from _clauses(item.clauses)
    if told_after:
        yield part(PartKind.LABEL, sv_writing.BELOW_DECISION)
    yield from _paragraphs(told_after)
    yield from _steps(item, AFTER_DECISION)
    yield from _list(sv_writing.ATTACHMENTS, (fact.value for fact in item.attachments))


def heading(item: Item) -> str:
    """Return an item's heading: "§ 12 Budget 2027 (från 5/2026)"."""
    number = f"{sv_writing.SECTION_SIGN} {item.number} " if item.number else ""
    carried = f" ({sv_writing.CARRIED_OVER} {item.carried_over.value})" if item.carried_over else ""
    return f"{number}{item.title}{carried}"


def _head(minutes: Minutes, unreported: Sequence[Attendee], vacant: Sequence[str]) -> Iterator[Part]:
    yield part(PartKind.TITLE, title(minutes))
    if minutes.body is not None and minutes.body.value not in title(minutes):
        yield part(PartKind.FIELD, minutes.body.value, label=sv_writing.BODY)
    facts = (minutes.date, minutes.start, minutes.end, minutes.place)
    on, start, end, place = (fact.value if fact else None for fact in facts)
    where = wording.time_and_place(on, start, end, place)  # type: ignore[arg-type]
    if where:
        yield part(PartKind.FIELD, where, label=sv_writing.TIME_AND_PLACE)
    yield from _people(sv_writing.PRESENT, minutes.listed(Section.PRESENT))
    yield from _people(sv_writing.ABSENT, minutes.listed(Section.ABSENT))
    yield from _people(sv_writing.UNREPORTED, unreported)
    yield from _list(sv_writing.VACANT, vacant)
    yield from _people(sv_writing.GUESTS, minutes.listed(Section.GUEST))
    yield from _paragraphs(minutes.preamble)
    yield from _clauses(minutes.unnumbered_clauses)


def _end(minutes: Minutes) -> Iterator[Part]:
    is_told = any(item.kind is ItemKind.NEXT_MEETING for item in minutes.items)
    if minutes.next_meeting is not None and not is_told:
        yield part(PartKind.FIELD, wording.when(minutes.next_meeting.value), label=sv_writing.NEXT_MEETING)
    for signatory in minutes.signatories:
        yield _signature(signatory)


def _signature(signatory: Signatory) -> Part:
    return part(PartKind.SIGNATURE, signatory.name, label=(signatory.role or "").strip())


def _people(label: str, people: Sequence[Attendee]) -> Iterator[Part]:
    return _list(label, map(wording.attendee, people))


def _list(label: str, entries: Iterable[str]) -> Iterator[Part]:
    listed = [part(PartKind.ENTRY, entry) for entry in entries]
    if listed:
        yield part(PartKind.LABEL, label)
        yield from listed


def _paragraphs(quotes: Iterable[Quote]) -> Iterator[Part]:
    return (part(PartKind.PARAGRAPH, quote.words) for quote in quotes)


def _around_decision(item: Item) -> tuple[list[Quote], list[Quote]]:
    """Return the running text that stood above the last clause where the item was read, and that which stood below.

    What was not read has no place, and stands above.
    """
    decided_at = max((quote.place.start for clause in item.clauses for quote in clause.quotes), default=None)
    if decided_at is None:
        return list(item.background), []
    above = [quote for quote in item.background if quote.place.start < decided_at]
    return above, [quote for quote in item.background if quote.place.start >= decided_at]


def _steps(item: Item, kinds: Iterable[tuple[ProcedureKind, str]]) -> Iterator[Part]:
    for kind, label in kinds:
        told = [part(PartKind.PARAGRAPH, step.text) for step in item.procedures if step.kind is kind]
        if told:
            yield part(PartKind.LABEL, label)
            yield from told


def _clauses(clauses: Sequence[Clause]) -> Iterator[Part]:
    """Yield the decision: the clauses under one label, and again under each sub-heading that parts them."""
    under: str | None = None
    for number, clause in enumerate(clauses):
        if clause.under and clause.under != under:
            yield part(PartKind.SUBHEADING, clause.under)
        if number == 0 or (clause.under or under) != under:
            yield part(PartKind.LABEL, sv_writing.DECISION)
        under = clause.under or under
        yield part(PartKind.CLAUSE, clause.text)
