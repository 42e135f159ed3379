"""From blocks to minutes: survey, dialect, outline, then one question after the other."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from minutebook.lexicon import sv_headings
from minutebook.model.attendance import Attendee, Section, Signatory
from minutebook.model.blocks import Document
from minutebook.model.clause import Clause
from minutebook.model.finding import Finding, Level
from minutebook.model.item import Item, ItemKind
from minutebook.model.minutes import Minutes
from minutebook.model.source import Place, Quote
from minutebook.model.when import Fact, When
from minutebook.recognise.claims import Claims
from minutebook.recognise.dialects import best_dialect
from minutebook.recognise.front import Front, read_front
from minutebook.recognise.items import Reading, item_of, loose_clauses
from minutebook.recognise.lines import Line, folded, lines_of
from minutebook.recognise.meaning import dates_in
from minutebook.recognise.outline import Outline, outline_of
from minutebook.recognise.paragraphs import page_of
from minutebook.recognise.rules import header, naming
from minutebook.recognise.rules.attendance import attendees_of, is_vacancy
from minutebook.recognise.rules.furniture import mark_stamps
from minutebook.recognise.rules.signatories import Signing, signers_of, signing_of, start_of_signing
from minutebook.recognise.stretch import Stretch
from minutebook.recognise.survey import survey_of

LIKE_MINUTES = 3
_CHAIR_TOLD = re.compile(sv_headings.CHAIR_BEFORE_NAME + r"(?P<name>[A-ZÅÄÖ][\w-]+(?: [A-ZÅÄÖ][\w-]+){1,3})")
_NEXT_MEETING = re.compile("|".join(map(folded, sv_headings.NEXT_MEETING)))


@dataclass(slots=True)
class _Draft:
    """The minutes while they are put together."""

    document: Document
    lines: list[Line]
    claims: Claims
    labels: list[Quote] = field(default_factory=list)
    preamble: list[Quote] = field(default_factory=list)

    def label(self, stretches: Iterable[Stretch]) -> None:
        quotes = [quote for stretch in stretches for quote in stretch.quotes()]
        self.labels += quotes
        self.claims.take(quotes)


def recognise(document: Document) -> Minutes:
    """Return what the document says as minutes; never raises on content."""
    lines = lines_of(document)
    mark_stamps(lines)
    survey = survey_of(lines)
    dialect, evidence = best_dialect(survey.signs)
    draft = _Draft(document, lines, Claims(document.text, lines))
    if survey.likeness < LIKE_MINUTES:
        return _no_minutes(draft, evidence)
    outline = outline_of(lines, order_of_styles=dialect.headings)
    tail = _cut_tail(outline)
    front = read_front(outline.front)
    minutes = _header(draft, front, outline)
    signing = signing_of(tail)
    draft.label(signing.labels)
    reading = Reading(
        page=page_of(lines),
        dialect=dialect,
        meeting_on=minutes.date.value if minutes.date else None,
        claims=draft.claims,
        strict_prose=dialect.labels_everything,
        body=folded(minutes.body.value) if minutes.body else "",
    )
    items = tuple(item_of(section, order, reading, draft.labels) for order, section in enumerate(outline.sections, 1))
    minutes = replace(minutes, items=items, dialect=dialect.name, evidence=evidence)
    loose = loose_clauses(front.prose, reading)
    minutes = replace(minutes, unnumbered_clauses=loose)
    minutes = _people(draft, minutes, front, signing)
    minutes = _times_told(minutes, outline)
    return _settled(draft, minutes)


def _no_minutes(draft: _Draft, evidence: float) -> Minutes:
    """Return a document that shows no signs of being minutes: all of it unclaimed."""
    minutes = Minutes(
        source=draft.document.source,
        text=draft.document.text,
        is_minutes=False,
        dialect="none",
        evidence=evidence,
        furniture=_furniture(draft.lines),
        findings=(*draft.document.findings, Finding("not-minutes", Level.ERROR)),
    )
    return draft.claims.settled(minutes)


def _furniture(lines: Sequence[Line]) -> tuple[Quote, ...]:
    quotes = [Quote(line.block.text, line.block.place) for line in lines if line.is_furniture]
    for line in lines:
        place = line.block.place
        if not line.is_furniture:
            quotes += [
                Quote(
                    line.block.text[start - place.start : end - place.start], Place(start, end, place.page, place.line)
                )
                for start, end in line.marks
                if line.block.text[start - place.start : end - place.start].strip()
            ]
    return tuple(sorted(quotes, key=lambda quote: quote.place))


def _cut_tail(outline: Outline) -> list[Line]:
    """Take the signatures off the last section, or off the whole text where there are no items."""
    lines = outline.sections[-1].lines if outline.sections else outline.front
    start = start_of_signing(lines)
    tail = lines[start:]
    del lines[start:]
    return tail


def _header(draft: _Draft, front: Front, outline: Outline) -> Minutes:
    """Read what the head says of the meeting itself."""
    time = front.time
    title = naming.title_of_minutes(front.free)
    named = [title, *(line for line in front.free if line is not title)] if title else front.free
    if time.date is None:
        time.date = _first_date(named)
    if time.date is None:
        time.undated += [line.words for line in named if naming.is_about_a_meeting(line)]
        years = (header.year_in(line.text) for line in named if naming.is_about_a_meeting(line) or len(line.text) < 40)
        time.settle_year(next((year for year in years if year), None))
    body = _field_fact(front, "body") or naming.body_in(named)
    if body is None and title is not None and not naming.is_bare_kind(title):
        body = Fact(title.text, title.words.quotes())
    number = naming.number_of(_field_fact(front, "number")) or naming.number_in(
        [line for line in named if line is title or naming.is_about_a_meeting(line)]
    )
    _time_in_free_lines(draft, front)
    draft.claims.take(quote for _, value in front.fields for quote in value.quotes())
    for line in front.free:
        if (
            line is title
            or naming.is_about_a_meeting(line)
            or (body and line.words.quotes()[0].place.line == body.quotes[0].place.line)
        ):
            draft.claims.take(line.words.quotes())
    for fact in (time.date, time.hours, time.place, body, number):
        if fact is not None:
            draft.claims.take(fact.quotes)
    draft.label(front.labels)
    for stretch in front.preamble:
        draft.preamble += stretch.quotes()
    for line in front.agenda:
        draft.preamble += line.words.quotes()
    draft.claims.take(draft.preamble)
    return Minutes(
        source=draft.document.source,
        text=draft.document.text,
        is_minutes=True,
        dialect="",
        evidence=0.0,
        title=Fact(title.text, title.words.quotes()) if title else None,
        body=body,
        number=number,
        date=time.date,
        start=time.start,
        end=time.end,
        place=time.place,
    )


def _time_in_free_lines(draft: _Draft, front: Front) -> None:
    """Read "söndagen den 12 mars 2023 kl. 19.00 i klubbhuset", which stands under no label."""
    time = front.time
    for line in front.free:
        if len(line.text) > 120 or not any(letter.isdigit() for letter in line.text):
            continue
        days = dates_in(line.words, None)
        start = header.place_of(line.words, days[0]) if days else 0
        if days and (time.place is None or time.hours is None):
            time.read(line.words.cut(start), "time-and-place")
            draft.claims.take(line.words.quotes())
        elif time.hours is None and not days:
            time.read(line.words, "time")


def _first_date(lines: Sequence[Line]) -> Fact[date] | None:
    for line in lines:
        facts = dates_in(line.words, None) if len(line.text) < 160 else ()
        if facts:
            return facts[0]
    return None


def _field_fact(front: Front, name: str) -> Fact[str] | None:
    return next((Fact(value.text, value.quotes()) for meaning, value in front.fields if meaning == name), None)


def _people(draft: _Draft, minutes: Minutes, front: Front, signing: Signing) -> Minutes:
    """Read the lists of names and the signatures, and let each tell who presided."""
    attendees, lost = attendees_of(front.rolls)
    draft.label(entry for entry in lost if is_vacancy(entry))
    draft.preamble += [quote for entry in lost if entry.text[:1].isdigit() for quote in entry.quotes()]
    for attendee in attendees:
        draft.claims.take(attendee.quotes)
    draft.label(_joining(front))
    signatories = signing.signatories
    on_form = signing_of(front.signing)
    draft.label(on_form.labels)
    at_head = on_form.signatories or signers_of(front.signers)
    if at_head and (not signatories or signing.is_electronic):
        draft.labels += [quote for signer in signatories for quote in signer.quotes]
        signatories = at_head
    for signer in (*on_form.signatories, *signatories):
        draft.claims.take(signer.quotes)
    draft.preamble += [quote for _, value in front.signers for quote in value.quotes()]
    draft.claims.take(draft.preamble)
    for signer in signing.signatories:
        draft.claims.take(signer.quotes)
    attendees = _with_offices(attendees, signatories)
    if not any(attendee.chair for attendee in attendees):
        attendees = _with_chair_told(attendees, minutes)
    return replace(minutes, attendees=tuple(attendees), signatories=tuple(signatories))


def _joining(front: Front) -> list[Stretch]:
    return []


def _with_offices(attendees: Sequence[Attendee], signatories: Sequence[Signatory]) -> list[Attendee]:
    """Mark as chair and secretary those who sign as such, where the list itself marks nobody."""
    chairs = {signer.name for signer in signatories if folded(signer.role or "").endswith(("ordforande", "ordf"))}
    writers = {signer.name for signer in signatories if _writes(folded(signer.role or ""))}
    has_chair = any(attendee.chair for attendee in attendees)
    has_secretary = any(attendee.secretary for attendee in attendees)
    return [
        replace(
            attendee,
            chair=attendee.chair or (not has_chair and attendee.section is Section.PRESENT and attendee.name in chairs),
            secretary=attendee.secretary
            or (not has_secretary and attendee.section is not Section.ABSENT and attendee.name in writers),
        )
        for attendee in attendees
    ]


def _with_chair_told(attendees: Sequence[Attendee], minutes: Minutes) -> list[Attendee]:
    """Mark the one whom the first items call chair: "Ordföranden Anna Ek öppnade mötet"."""
    told = " ".join(quote.words for item in minutes.items[:3] for quote in item.background)
    match = _CHAIR_TOLD.search(told)
    name = match["name"] if match else ""
    present = [
        attendee for attendee in attendees if attendee.section is Section.PRESENT and name.startswith(attendee.name)
    ]
    return [replace(attendee, chair=attendee in present) for attendee in attendees]


def _writes(role: str) -> bool:
    return role.endswith(("sekreterare", "sekr")) or role.startswith(("vid ", "protokollforare", "antecknare"))


def _times_told(minutes: Minutes, outline: Outline) -> Minutes:
    """Find begin and end of the meeting in the text where the head does not state them."""
    if not outline.sections or (minutes.start and minutes.end):
        return minutes
    start, end = minutes.start, minutes.end
    first = [line.words for section in outline.sections[:3] for line in section.lines]
    last = [line.words for section in outline.sections[-2:] for line in (section.heading, *section.lines)]
    if start is None:
        start = next((fact for words in first if (fact := header.opened_at(words))), None)
    if end is None:
        end = next((fact for words in reversed(last) if (fact := header.closed_at(words))), None)
    return replace(minutes, start=start, end=end)


def _settled(draft: _Draft, minutes: Minutes) -> Minutes:
    """Name the next meeting, and give every character that is left its place."""
    return draft.claims.settled(
        replace(
            minutes,
            next_meeting=_next_meeting(minutes.items),
            preamble=tuple(draft.preamble),
            labels=tuple(draft.labels),
            furniture=_furniture(draft.lines),
            findings=draft.document.findings,
        )
    )


def _next_meeting(items: Sequence[Item]) -> Fact[When] | None:
    """Return the day of the next meeting, from the item or the sentence that names it."""
    for item in items:
        if item.kind is ItemKind.NEXT_MEETING and item.dates:
            return _as_when(item.dates[0])
    for item in reversed(items):
        for told in item.background:
            if _NEXT_MEETING.search(folded(told.words)):
                day = next((fact for fact in item.dates if _is_within(fact.quotes[0].place, told.place)), None)
                if day is not None:
                    return _as_when(day)
    return None


def _as_when(day: Fact[date]) -> Fact[When]:
    return Fact(When(day.value.year, day.value.month, day.value.day), day.quotes, day.derived)


def _is_within(place: Place, whole: Place) -> bool:
    return whole.start <= place.start and place.end <= whole.end


def clauses_of(minutes: Minutes) -> list[Clause]:
    """Return all clauses in the order of the text."""
    return [clause for item in minutes.items for clause in item.clauses] + list(minutes.unnumbered_clauses)
