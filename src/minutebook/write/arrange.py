"""In which order minutes are written: the only place that knows it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from minutebook.lexicon import sv_writing
from minutebook.lexicon.sv_house_styles import PLAIN
from minutebook.model.attendance import Attendee, Section
from minutebook.model.clause import Clause
from minutebook.model.house_style import HouseStyle, NamesForm
from minutebook.model.item import Item, ItemKind, ProcedureKind
from minutebook.model.minutes import Minutes
from minutebook.model.source import Quote
from minutebook.write import wording
from minutebook.write.part import Part, PartKind, part
from minutebook.write.signing_page import SigningPage, signing_parts

BEFORE_DECISION = (
    (ProcedureKind.RECUSAL, sv_writing.RECUSALS),
    (ProcedureKind.PROPOSAL, sv_writing.PROPOSALS),
    (ProcedureKind.VOTE, sv_writing.VOTES),
)
AFTER_DECISION = ((ProcedureKind.DISSENT, sv_writing.DISSENTS),)


@dataclass(frozen=True, slots=True)
class Arranged:
    """A document's parts: its head, one tuple an item in their order, and what stands below the last item.

    ``sections`` holds for each item the heading of the section that begins with it, or nothing.
    """

    head: tuple[Part, ...]
    items: tuple[tuple[Part, ...], ...]
    end: tuple[Part, ...]
    sections: tuple[str, ...] = ()

    @property
    def parts(self) -> tuple[Part, ...]:
        sections = self.sections or ("",) * len(self.items)
        body = (
            one
            for section, item in zip(sections, self.items, strict=True)
            for one in ((part(PartKind.SECTION, section), *item) if section else item)
        )
        return (*self.head, *body, *self.end)


def arrange(
    minutes: Minutes,
    *,
    unreported: Sequence[Attendee] = (),
    vacant: Sequence[str] = (),
    style: HouseStyle = PLAIN,
    approval: str = "",
    signing: SigningPage | None = None,
) -> Arranged:
    """Put minutes into the order in which they are written, in the words of a house.

    ``unreported`` are those who stayed away without a word, and ``vacant`` the organisations whose seat nobody
    holds: minutes that are read tell neither from the rest. ``approval`` is the line that says who approved them when,
    ``signing`` the page that says who is to sign.
    """
    return Arranged(
        head=tuple(_head(minutes, unreported, vacant, style)),
        items=tuple(tuple(item_parts(item, style)) for item in minutes.items),
        end=(*_end(minutes, approval, signing), *(signing_parts(signing) if signing else ())),
        sections=tuple(_sections(minutes.items)),
    )


def title(minutes: Minutes, style: HouseStyle = PLAIN) -> str:
    """Return the title as written, or made of body and number: a name of several words stands in a field of its own."""
    if minutes.title is not None:
        return minutes.title.value
    body = minutes.body.value if minutes.body else ""
    owner = wording.genitive(body) if style.genitive_title and body and " " not in body else ""
    word = style.title if owner else style.title.capitalize()
    return " ".join(filter(None, (owner, word, minutes.number.value if minutes.number else "")))


def item_parts(item: Item, style: HouseStyle = PLAIN) -> Iterator[Part]:
    """Yield the parts of one item, its heading first."""
    yield part(PartKind.HEADING, heading(item, style))
    if item.registry_number is not None:
        yield part(PartKind.FIELD, item.registry_number.value, label=sv_writing.REGISTRY)
    if item.presenters:
        presenters = "; ".join(map(wording.presenter, item.presenters))
        yield part(PartKind.FIELD, presenters, label=style.presenters)
    told_before, told_after = _around_decision(item)
    if told_before and style.background:
        yield part(PartKind.LABEL, style.background)
    yield from _paragraphs(told_before)
    yield from _steps(item, BEFORE_DECISION)
    yield from clause_parts(item.clauses, style)
    if told_after:
        yield part(PartKind.LABEL, sv_writing.BELOW_DECISION)
    yield from _paragraphs(told_after)
    yield from _steps(item, AFTER_DECISION)
    yield from _list(sv_writing.ATTACHMENTS, (fact.value for fact in item.attachments))


def heading(item: Item, style: HouseStyle = PLAIN) -> str:
    """Return an item's heading: "§ 12 Budget 2027 (från 5/2026)"."""
    carried = item.carried_over.value.removeprefix(f"{sv_writing.CARRIED_OVER} ") if item.carried_over else ""
    # A title that was read from a document still holds what was told in its brackets.
    told = f" ({sv_writing.CARRIED_OVER} {carried})" if carried and carried not in item.title else ""
    words = f"{item.title}{told}"
    return style.heading.format(number=item.number, title=words) if item.number else words


def clause_parts(clauses: Sequence[Clause], style: HouseStyle = PLAIN) -> Iterator[Part]:
    """Yield the decision: the clauses under one label, and again under each sub-heading that parts them."""
    under: str | None = None
    label = PartKind.LABEL if style.decision_colon else PartKind.LEAD
    for number, clause in enumerate(clauses):
        if clause.under and clause.under != under:
            yield part(PartKind.SUBHEADING, clause.under)
        begins = number == 0 or (clause.under or under) != under
        if begins:
            yield part(label, style.decision)
        under = clause.under or under
        is_last = number == len(clauses) - 1 and not begins
        joins = style.joiner if is_last and clause.text.startswith(sv_writing.THAT) else ""
        yield part(PartKind.CLAUSE, f"{joins} {clause.text}")


def head_fields(minutes: Minutes, style: HouseStyle = PLAIN) -> Iterator[Part]:
    """Yield the title, and what says of which body, when and where the meeting was."""
    yield part(PartKind.TITLE, title(minutes, style))
    if minutes.body is not None and minutes.body.value not in title(minutes, style):
        yield part(PartKind.FIELD, minutes.body.value, label=style.body)
    if minutes.number is not None and minutes.number.value not in title(minutes, style).split():
        yield part(PartKind.FIELD, minutes.number.value, label=sv_writing.NUMBER)
    facts = (minutes.date, minutes.start, minutes.end, minutes.place)
    on, start, end, place = (fact.value if fact else None for fact in facts)
    where = wording.time_and_place(on, start, end, place, style)  # type: ignore[arg-type]
    if where:
        yield part(PartKind.FIELD, where, label=style.time_and_place)


def approval_parts(approval: str) -> Iterator[Part]:
    """Yield the line that says who approved the minutes when, if there is one."""
    if approval:
        yield part(PartKind.FIELD, approval, label=sv_writing.APPROVED)


def _head(minutes: Minutes, unreported: Sequence[Attendee], vacant: Sequence[str], style: HouseStyle) -> Iterator[Part]:
    yield from head_fields(minutes, style)
    yield from _people(style.present, minutes.listed(Section.PRESENT), style)
    yield from _people(style.absent, minutes.listed(Section.ABSENT), style)
    yield from _people(style.unreported, unreported, style)
    yield from _list(style.vacant, vacant)
    yield from _people(style.guests, minutes.listed(Section.GUEST), style)
    yield from _paragraphs(minutes.preamble)
    yield from clause_parts(minutes.unnumbered_clauses, style)


def _sections(items: Sequence[Item]) -> Iterator[str]:
    """Yield for each item the heading of a section that begins with it."""
    standing: str | None = None
    for item in items:
        yield item.section if item.section and item.section != standing else ""
        standing = item.section


def _end(minutes: Minutes, approval: str, signing: SigningPage | None) -> Iterator[Part]:
    is_told = any(item.kind is ItemKind.NEXT_MEETING for item in minutes.items)
    if minutes.next_meeting is not None and not is_told:
        yield part(PartKind.FIELD, wording.when(minutes.next_meeting.value), label=sv_writing.NEXT_MEETING)
    yield from approval_parts(approval)
    on_page = {name for name, _role in signing.signers} if signing else set()
    for signatory in minutes.signatories:
        if signatory.name not in on_page:
            yield part(PartKind.SIGNATURE, signatory.name, label=(signatory.role or "").strip())


def _people(label: str, people: Sequence[Attendee], style: HouseStyle) -> Iterator[Part]:
    if people and style.names is NamesForm.RUNNING:
        yield part(PartKind.FIELD, f"{'; '.join(map(wording.attendee, people))}.", label=label)
    else:
        yield from _list(label, map(wording.attendee, people))


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
