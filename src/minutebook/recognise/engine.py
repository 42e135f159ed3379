"""From blocks to minutes: survey, dialect, outline, then one question after the other."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from minutebook.lexicon import sv_headings
from minutebook.model.attendance import Attendee, Signatory
from minutebook.model.blocks import Document
from minutebook.model.finding import Finding, Level
from minutebook.model.item import Item, ItemKind
from minutebook.model.minutes import Minutes
from minutebook.model.source import Place
from minutebook.model.when import Fact, When
from minutebook.recognise.claims import Claims
from minutebook.recognise.dialects import best_dialect
from minutebook.recognise.draft import Draft
from minutebook.recognise.front import Front
from minutebook.recognise.head import head_of
from minutebook.recognise.items import Reading, item_of, loose_clauses
from minutebook.recognise.lines import Line, folded, lines_of
from minutebook.recognise.outline import Outline, outline_of
from minutebook.recognise.paragraphs import page_of
from minutebook.recognise.roll_call import read_with_roll_call
from minutebook.recognise.rules import header
from minutebook.recognise.rules.attendance import attendees_of, is_vacancy
from minutebook.recognise.rules.furniture import mark_stamps
from minutebook.recognise.rules.offices import with_offices
from minutebook.recognise.rules.signatories import Signing, signers_of, signing_of, start_of_signing
from minutebook.recognise.survey import survey_of
from minutebook.recognise.unfolding import unfolded

LIKE_MINUTES = 3
_NEXT_MEETING = re.compile("|".join(map(folded, sv_headings.NEXT_MEETING)))


def recognise(document: Document) -> Minutes:
    """Return what the document says as minutes; never raises on content."""
    lines = lines_of(document)
    mark_stamps(lines)
    rows = unfolded(lines)
    survey = survey_of(rows.lines)
    dialect, evidence = best_dialect(survey.signs)
    draft = Draft(document, lines, Claims(document.text, lines))
    if survey.likeness < LIKE_MINUTES:
        return _no_minutes(draft, evidence)
    draft.label(rows.heads)
    outline = outline_of(rows.lines, order_of_styles=dialect.headings)
    signing = signing_of(_tail_of(outline))
    front = read_with_roll_call(outline)
    minutes = replace(head_of(draft, front), dialect=dialect.name, evidence=evidence)
    attendees = _attendees(draft, front)
    reading = Reading(
        page=page_of(rows.lines),
        dialect=dialect,
        meeting_on=minutes.date.value if minutes.date else None,
        claims=draft.claims,
        people=tuple(attendee.name for attendee in attendees),
        body=folded(minutes.body.value) if minutes.body else "",
    )
    items = tuple(item_of(section, order, reading, draft.labels) for order, section in enumerate(outline.sections, 1))
    signatories = _signatories(draft, front, signing)
    minutes = replace(
        minutes,
        items=items,
        unnumbered_clauses=loose_clauses(front.prose, reading),
        attendees=tuple(with_offices(attendees, signatories, items)),
        signatories=signatories,
    )
    return _settled(draft, _with_times_told(minutes, outline))


def _no_minutes(draft: Draft, evidence: float) -> Minutes:
    """Return a document that shows no signs of being minutes: all of it unclaimed."""
    document = draft.document
    minutes = Minutes(
        source=document.source,
        text=document.text,
        is_minutes=False,
        dialect="none",
        evidence=evidence,
        furniture=draft.furniture(),
        findings=(*document.findings, Finding("not-minutes", Level.ERROR)),
    )
    return draft.claims.settled(minutes)


def _tail_of(outline: Outline) -> list[Line]:
    """Take the signatures off the last section, or off the whole text where there are no items."""
    lines = outline.sections[-1].lines if outline.sections else outline.front
    start = max(start_of_signing(lines), *(at for at, line in enumerate(lines, 1) if line.in_table), 0)
    tail = lines[start:]
    del lines[start:]
    return tail


def _attendees(draft: Draft, front: Front) -> list[Attendee]:
    """Read the lists of names; an empty seat and a mere count of people are no names."""
    attendees, lost = attendees_of(front.rolls)
    for attendee in attendees:
        draft.claims.take(attendee.quotes)
    draft.label(entry for entry in lost if is_vacancy(entry))
    draft.introduce(entry for entry in lost if entry.text[:1].isdigit())
    return attendees


def _signatories(draft: Draft, front: Front, signing: Signing) -> tuple[Signatory, ...]:
    """Return who signed: at the end, or on the form at the head where the end is an electronic list."""
    on_form = signing_of(front.signing)
    draft.label([*signing.labels, *on_form.labels])
    signatories = signing.signatories
    at_head = on_form.signatories or signers_of(front.signers)
    if at_head and (not signatories or signing.is_electronic):
        draft.labels += [quote for signer in signatories for quote in signer.quotes]
        signatories = at_head
    for signer in (*on_form.signatories, *signatories):
        draft.claims.take(signer.quotes)
    draft.introduce(value for _, value in front.signers)
    return tuple({folded(signer.name): signer for signer in reversed(signatories)}.values())[::-1]


def _with_times_told(minutes: Minutes, outline: Outline) -> Minutes:
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


def _settled(draft: Draft, minutes: Minutes) -> Minutes:
    """Name the next meeting, and give every character that is left its place."""
    return draft.claims.settled(
        replace(
            minutes,
            next_meeting=_next_meeting(minutes.items),
            preamble=tuple(draft.preamble),
            labels=tuple(draft.labels),
            furniture=draft.furniture(),
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
            if _shows_next(told.words) and _NEXT_MEETING.search(folded(told.words)):
                day = next((fact for fact in item.dates if _is_within(fact.quotes[0].place, told.place)), None)
                if day is not None:
                    return _as_when(day)
    return None


def _shows_next(words: str) -> bool:
    lower = words.lower()
    return any(sign in lower for sign in sv_headings.NEXT_MEETING_SIGNS)


def _as_when(day: Fact[date]) -> Fact[When]:
    return Fact(When(day.value.year, day.value.month, day.value.day), day.quotes, day.derived)


def _is_within(place: Place, whole: Place) -> bool:
    return whole.start <= place.start and place.end <= whole.end
