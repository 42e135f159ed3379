"""An item from its heading and its lines: clauses, background, presenters, and what was said on the way."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from minutebook.lexicon import sv_headings
from minutebook.lexicon.sv_decisions import CLAUSE_WORD
from minutebook.lexicon.sv_layout import ENTRY_GOES_ON
from minutebook.model.clause import Clause
from minutebook.model.item import Item, ItemKind, ProcedureKind
from minutebook.model.source import Quote
from minutebook.model.when import Fact
from minutebook.recognise.claims import Claims
from minutebook.recognise.dialects.dialect import Dialect
from minutebook.recognise.item_draft import ItemDraft
from minutebook.recognise.lines import Line, folded
from minutebook.recognise.meaning import amounts_in, dates_in, duty_of, meaning_of, tasks_in
from minutebook.recognise.outline import Section
from minutebook.recognise.paragraphs import Page, Slice, join, paragraphs_of
from minutebook.recognise.rules.attachments import attachments_in, attachments_listed
from minutebook.recognise.rules.charges import charge_in, is_charge
from minutebook.recognise.rules.clauses import body_start, clauses_of
from minutebook.recognise.rules.parts import Part, parts_of, promote_proposals
from minutebook.recognise.rules.presenters import presenters_in_list, presenters_in_prose
from minutebook.recognise.rules.procedure_steps import is_step, step_in, steps_of
from minutebook.recognise.rules.prose import decisions_in
from minutebook.recognise.rules.title import Title, title_of
from minutebook.recognise.stretch import Stretch, joined

_ATT_AT_END = re.compile(rf"\b(?P<att>{CLAUSE_WORD})\s*:?\s*$")
_KINDS = tuple((kind, tuple(map(folded, words))) for kind, words in sv_headings.ITEM_KINDS)


@dataclass(frozen=True, slots=True)
class Reading:
    """What holds for the whole document while its items are read."""

    page: Page
    dialect: Dialect
    meeting_on: date | None
    claims: Claims
    people: tuple[str, ...] = ()
    body: str = ""


def loose_clauses(prose: Sequence[Line], reading: Reading) -> tuple[Clause, ...]:
    """Return the decisions told before the first item, or in minutes that have no items at all."""
    draft = ItemDraft()
    for part in parts_of(prose, listing=False, labelled=False):
        if part.meaning == "decision":
            found = clauses_of(part.slices, reading.page, inline=part.inline, open_ended=False)
            for words in found.clauses:
                _add_clause(draft, words, reading, under=part.under, in_prose=False, lead=_att_of(part))
        elif part.meaning == "background":
            for paragraph in paragraphs_of(part.slices, reading.page):
                for words in decisions_in(join(paragraph).stripped(), strict=True).clauses:
                    _add_clause(draft, words, reading, under=part.under, in_prose=True)
    return tuple(draft.clauses)


def kind_of(title: str) -> ItemKind:
    """Return what kind of item its title tells."""
    fold = folded(title).strip(" .:*-")
    for kind, words in _KINDS:
        if fold.startswith(words):
            return kind
    return ItemKind.ORDINARY


def item_of(section: Section, order: int, reading: Reading, labels: list[Quote]) -> Item:
    """Return the item that a section holds; ``labels`` takes in what only marks the form."""
    title = title_of(section, reading.page.width)
    kind = kind_of(title.words.text)
    draft = ItemDraft()
    listing = kind in (ItemKind.OTHER_BUSINESS, ItemKind.SHORT_NOTICES)
    parts = parts_of(section.lines, listing=listing, labelled=reading.dialect.labels_everything)
    if title.rest is not None and title.rest.text:
        first = Slice(title.rest, False, 0, section.heading)
        parts.insert(0, Part("background", None, slices=[first]))
    promote_proposals(parts, reading.body)
    has_decision = any(part.meaning == "decision" and part.slices for part in parts)
    draft.strict = reading.dialect.labels_everything and any(part.label is not None for part in parts)
    for part in parts:
        _read_part(draft, part, reading, has_decision=has_decision)
    if not draft.clauses:
        _decision_in_title(draft, title, reading)
    return _finished(draft, section, title, kind, order, reading, labels)


def _read_part(draft: ItemDraft, part: Part, reading: Reading, *, has_decision: bool) -> None:
    """Read one part of an item by its label."""
    if not is_charge(part.meaning):
        draft.close()
    if part.label is not None:
        (draft.subheads if part.meaning == "subhead" else draft.labels).append(part.label)
    if part.meaning == "decision":
        _decision(draft, part, reading)
    elif part.meaning == "presenters":
        _presenters(draft, part, reading, has_decision=has_decision)
    elif part.meaning == "attachments" and part.slices:
        _attachments(draft, part, reading, has_decision=has_decision)
    elif is_step(part.meaning):
        steps = steps_of(part.meaning, part.slices, reading.page)
        draft.procedures += steps
        draft.shown += [piece.words for piece in part.slices]
    elif part.meaning == "action" and part.slices and (part.slices[0].line.in_table or part.inline):
        _action(draft, part, reading)
    elif is_charge(part.meaning):
        _charge(draft, part, reading)
    else:
        _background(draft, part, part.slices, reading, has_decision=has_decision or part.meaning == "not-decided")


def _decision(draft: ItemDraft, part: Part, reading: Reading) -> None:
    open_ended = reading.dialect.labels_everything and not part.lead_in
    att = _att_of(part)
    found = clauses_of(part.slices, reading.page, inline=part.inline, open_ended=open_ended, after_att=att is not None)
    lead = att or found.lead
    since = len(draft.clauses)
    for words in found.clauses:
        step = step_in(words)
        if step is not None and step.kind in (ProcedureKind.DISSENT, ProcedureKind.RECUSAL):
            draft.procedures.append(step)
            draft.shown.append(words)
        else:
            _add_clause(draft, words, reading, under=part.under, in_prose=False, lead=lead)
    draft.labels += [joiner for joiner in found.joiners if joiner.text.strip()]
    draft.open(part.slices, since)
    if found.rest:
        draft.close()
        _background(draft, part, found.rest, reading, has_decision=reading.dialect.labels_everything)


def _action(draft: ItemDraft, part: Part, reading: Reading) -> None:
    """Read "Åtgärd: X" as a task; who and by when may stand in the lines below."""
    words = join(part.slices).stripped()
    draft.background.append(words)
    draft.shown.append(words)
    draft.add_task(duty_of(words, reading.meeting_on))


def _charge(draft: ItemDraft, part: Part, reading: Reading) -> None:
    """Say of what stands right above who carries it out, and by when: "Ansvarig: X", "Klart: D"."""
    if part.slices:
        words = join(part.slices).stripped()
        draft.charge(charge_in(words, part.meaning, reading.meeting_on))
        draft.background.append(words)
        draft.shown.append(words)


def _att_of(part: Part) -> Stretch | None:
    """Return the "att" that a lead-in puts before every clause of its list."""
    label = part.label
    if not part.lead_in or label is None:
        return None
    match = _ATT_AT_END.search(label.text)
    return label.cut(*match.span("att")) if match else None


def _add_clause(
    draft: ItemDraft,
    words: Stretch,
    reading: Reading,
    *,
    under: str | None,
    in_prose: bool,
    lead: Stretch | None = None,
) -> None:
    whole = joined((lead, words)) if lead is not None and words.text[:1].islower() else words
    meaning = meaning_of(whole, reading.meeting_on)
    draft.clauses.append(Clause(" ".join(words.text.split()), meaning, words.quotes(), under, in_prose))
    draft.shown.append(words)


def _presenters(draft: ItemDraft, part: Part, reading: Reading, *, has_decision: bool) -> None:
    """Read the names beside the label; the text below them is background."""
    rest: list[Slice] = []
    for index, piece in enumerate(part.slices):
        before = part.slices[index - 1].text if index else ","
        goes_on = before.endswith((*ENTRY_GOES_ON, ","))
        found = presenters_in_list(piece.words) if not rest and goes_on and len(piece.text) < 160 else []
        if found:
            draft.presenters += found
            reading.claims.take(piece.words.quotes())
        else:
            rest.append(piece)
    if rest:
        _background(draft, part, rest, reading, has_decision=has_decision)


def _attachments(draft: ItemDraft, part: Part, reading: Reading, *, has_decision: bool) -> None:
    listed, rest = attachments_listed(part.slices, reading.page)
    draft.attachments += listed
    draft.shown += [piece.words for piece in part.slices if piece not in rest]
    reading.claims.take(quote for fact in listed for quote in fact.quotes)
    if rest:
        _background(draft, part, rest, reading, has_decision=has_decision)


def _background(draft: ItemDraft, part: Part, slices: Sequence[Slice], reading: Reading, *, has_decision: bool) -> None:
    """Read running text: the decisions in it, who presents, steps on the way, tasks."""
    since = len(draft.clauses)
    for paragraph in paragraphs_of(slices, reading.page):
        words = join(paragraph).stripped()
        told = [words]
        draft.close()
        if not has_decision:
            start = body_start(paragraph[0])
            draft.labels += [words.cut(0, start)] if start else []
            bare = words.cut(start).stripped()
            prose = decisions_in(bare, strict=draft.strict)
            for clause in prose.clauses:
                _add_clause(draft, clause, reading, under=part.under, in_prose=True)
            told = prose.told
            if prose.ends_with_clause or paragraph[0].line.in_table:
                draft.open(paragraph, since)
        only_told: list[Stretch] = []
        for stretch in told:
            step = step_in(stretch)
            if step is None:
                only_told.append(stretch)
            else:
                draft.procedures.append(step)
                draft.shown.append(stretch)
        _told(draft, only_told, words, reading)


def _told(draft: ItemDraft, told: Sequence[Stretch], words: Stretch, reading: Reading) -> None:
    draft.background += told
    draft.shown += told
    names = {presenter.name for presenter in draft.presenters}
    draft.presenters += [found for found in presenters_in_prose(words) if found.name not in names]
    draft.attachments += attachments_in(words)
    draft.tasks += tasks_in(told, reading.meeting_on, people=reading.people)


def _decision_in_title(draft: ItemDraft, title: Title, reading: Reading) -> None:
    """Find the decision where the heading itself tells it: "§ 4 Dagordningen fastställs."."""
    if len(title.words.text.split()) > 1:
        for words in decisions_in(title.words, strict=reading.dialect.labels_everything).clauses:
            _add_clause(draft, words, reading, under=None, in_prose=True)


def _finished(
    draft: ItemDraft, section: Section, title: Title, kind: ItemKind, order: int, reading: Reading, labels: list[Quote]
) -> Item:
    heading = [section.heading.words, *(line.words for line in section.title_lines)]
    heading_quotes = tuple(quote for words in heading for quote in words.quotes())
    if title.rest is not None and title.rest.text:
        at = section.heading.words.text.rfind(title.rest.text[:20])
        kept = section.heading.words.cut(0, at) if at > 0 else section.heading.words.cut(0, section.title_at)
        heading_quotes = tuple(dict.fromkeys((*kept.quotes(), *title.words.quotes()))) if at <= 0 else kept.quotes()
    stretches = [title.words, *draft.shown]
    stretches.sort(key=lambda words: words.pieces[0].place.start if words.pieces else 0)
    labels += [quote for words in draft.labels for quote in words.quotes()]
    return Item(
        order=order,
        number=section.number,
        title=title.words.text,
        quotes=heading_quotes,
        kind=kind,
        registry_number=title.registry,
        carried_over=title.carried_over,
        presenters=tuple(draft.presenters),
        background=tuple([quote for words in draft.background for quote in words.quotes()]),
        subheads=tuple([quote for words in draft.subheads for quote in words.quotes()]),
        clauses=tuple(draft.clauses),
        procedures=tuple(draft.procedures),
        tasks=tuple(draft.tasks),
        attachments=tuple(draft.attachments),
        dates=_dates(stretches, reading.meeting_on),
        amounts=tuple(amount for words in stretches for amount in amounts_in(words)),
    )


def _dates(stretches: Sequence[Stretch], meeting_on: date | None) -> tuple[Fact[date], ...]:
    return tuple(fact for words in stretches for fact in dates_in(words, meeting_on))
