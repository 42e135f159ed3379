"""What a decision heading covers: a list of "att", numbered or bulleted clauses, or whole sentences."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from minutebook.lexicon import sv_decisions
from minutebook.recognise.paragraphs import Page, Slice, is_broken_off, join, paragraphs_of, sentences_of
from minutebook.recognise.rules.deciding import att_after_verb, is_decision
from minutebook.recognise.rules.splitting import split_at_att, without_joiner
from minutebook.recognise.stretch import Stretch, joined

_JOINERS = "|".join(sv_decisions.JOINERS)
_ATT = re.compile(rf"[\s,;”\"']*(?:(?:{_JOINERS})[\s,]+)?(?=att\b)")
_NUMBER = re.compile(r"(?:\d{1,2}[.)]|\d{1,2}(?=\s+[Aa]tt\b)|[a-zA-Z]\)|\([a-z0-9]\))\s*(?=\S)")
_LEAD_END = re.compile(sv_decisions.LEAD_END)
_ATT_AT_END = re.compile(rf"\b(?P<att>{sv_decisions.CLAUSE_WORD})\s*:?\s*$")
_LISTS_MATTERS = re.compile(sv_decisions.LISTS_MATTERS)
_SHORT = 70
_LONGEST = 20_000


@dataclass(slots=True)
class Found:
    """The clauses of a part, what was only joining them, and what no longer belongs to it.

    ``lead`` is the "att" that a lead-in line puts before every clause.
    """

    clauses: list[Stretch] = field(default_factory=list)
    joiners: list[Stretch] = field(default_factory=list)
    rest: list[Slice] = field(default_factory=list)
    lead: Stretch | None = None


@dataclass(slots=True)
class _Open:
    """The clause being gathered. ``before`` is the text of its last line; a list that ``hangs`` on it has begun."""

    pieces: list[Stretch]
    before: str
    marker: str
    hangs: bool = False


def clauses_of(
    slices: Sequence[Slice], page: Page, *, inline: bool, open_ended: bool, after_att: bool = False
) -> Found:
    """Return the clauses of a decision part.

    ``inline`` says that the decision begins on the line of its label; ``open_ended`` that whatever stands there
    up to the next label belongs to it; ``after_att`` that the lead-in ended in "att", which every line then goes on.
    """
    if not slices:
        return Found()
    if _leads_to_list(slices):
        match = _ATT_AT_END.search(slices[0].text)
        found = clauses_of(slices[1:], page, inline=False, open_ended=open_ended, after_att=match is not None)
        found.joiners.append(slices[0].words)
        found.lead = slices[0].words.cut(*match.span("att")) if match else None
        return found
    if _att(slices[0]) is not None:
        return _list_of_att(slices, page)
    if _marker(slices[0]):
        return _marked_list(slices, page)
    if after_att and sum(1 for piece in slices if piece.text[:1].islower()) > 1 and slices[0].text[:1].islower():
        return _bare_list(slices, page)
    return _sentences(slices, page, inline=inline, open_ended=open_ended)


def _leads_to_list(slices: Sequence[Slice]) -> bool:
    """Tell whether a bare line leads in to a list: "följande:", "X föreslår Y besluta att"."""
    if len(slices) < 2 or len(slices[0].text) > 130 or _marker(slices[0]):
        return False
    leads = _LEAD_END.search(slices[0].fold) is not None
    if _att(slices[1]) is not None:
        return leads or slices[0].text.endswith(":")
    return leads and bool(_marker(slices[1]))


def _marker(piece: Slice) -> str:
    if piece.marker_end:
        return piece.text[0]
    match = _NUMBER.match(piece.text)
    return "1" if match and match[0][0].isdigit() else "a" if match else ""


def body_start(piece: Slice) -> int:
    """Return where the text begins behind a bullet, a number or a letter."""
    match = _NUMBER.match(piece.text, piece.marker_end)
    return match.end() if match else piece.marker_end


def _att(piece: Slice) -> int | None:
    """Return where "att" begins in a line that a clause opens."""
    start = body_start(piece)
    match = _ATT.match(piece.fold, start)
    return match.end() if match else None


def _list_of_att(slices: Sequence[Slice], page: Page) -> Found:
    found = Found()
    current: _Open | None = None
    for index, piece in enumerate(slices):
        at = _att(piece)
        if at is not None:
            _close(found, current)
            found.joiners.append(piece.words.cut(0, at))
            current = _Open([piece.words.cut(at)], piece.text, _marker(piece))
        elif current is None:
            found.joiners.append(piece.words)
        elif _belongs(current, piece, page):
            current.pieces.append(piece.words)
            current.before = piece.text
        elif any(_att(later) is not None for later in slices[index + 1 : index + 2]) and not piece.gap:
            found.rest.append(piece)
        else:
            _close(found, current)
            later = _next_att(slices, index)
            found.rest += slices[index:later]
            tail = _list_of_att(slices[later:], page) if later < len(slices) else Found()
            return Found(found.clauses + tail.clauses, found.joiners + tail.joiners, found.rest + tail.rest)
    _close(found, current)
    return found


def _next_att(slices: Sequence[Slice], index: int) -> int:
    return next((later for later in range(index, len(slices)) if _att(slices[later]) is not None), len(slices))


def _belongs(current: _Open, piece: Slice, page: Page) -> bool:
    """Tell whether a line goes on with a clause: the same paragraph, or a list or table that hangs on it."""
    before = current.before.rstrip()
    if before.endswith(":") and (piece.marker_end or piece.line.cells or not piece.gap or _marker(piece)):
        current.hangs = True
        return True
    if current.hangs and not piece.gap and len(piece.text) < _SHORT:
        return True
    if len(current.pieces) > 1 and (piece.marker_end or piece.line.cells) and not piece.gap:
        return True
    if piece.gap:
        return is_broken_off(before, piece) or (before.endswith(":") and len(piece.text) < 60)
    return page.continues(current.before, piece)


def _close(found: Found, current: _Open | None, *, is_att: bool = True) -> None:
    if current is not None:
        whole = joined(current.pieces).stripped()
        found.clauses += split_at_att(whole) if is_att else [without_joiner(whole)]


def _marked_list(slices: Sequence[Slice], page: Page) -> Found:
    """Read "1. Nämnden godkänner …" and bullets: every mark of the first kind opens a clause."""
    found = Found()
    marker = _marker(slices[0])
    current: _Open | None = None
    for index, piece in enumerate(slices):
        here = _marker(piece)
        if here == marker:
            _close(found, current, is_att=False)
            start = body_start(piece)
            found.joiners.append(piece.words.cut(0, start))
            current = _Open([piece.words.cut(start)], piece.text, here)
        elif current and (_belongs(current, piece, page) or (here and not piece.gap)):
            current.pieces.append(piece.words)
            current.before = piece.text
        else:
            _close(found, current, is_att=False)
            current = None
            found.rest += slices[index:]
            break
    _close(found, current, is_att=False)
    return _cleaned(found)


def _bare_list(slices: Sequence[Slice], page: Page) -> Found:
    """Read lines without any mark below "X beslutar att": a short line ends its clause."""
    found = Found()
    current: _Open | None = None
    for index, piece in enumerate(slices):
        if current is None or (piece.text[:1].islower() and page.ends_early(current.before)):
            _close(found, current, is_att=False)
            current = _Open([piece.words], piece.text, "")
        elif _belongs(current, piece, page):
            current.pieces.append(piece.words)
            current.before = piece.text
        else:
            found.rest += slices[index:]
            break
    _close(found, current, is_att=False)
    return found


def _cleaned(found: Found) -> Found:
    """Take the lead-in off clauses that say "X beslutar att …" in full."""
    clauses: list[Stretch] = []
    for clause in found.clauses:
        clauses += _as_clauses(found, clause)
    found.clauses = clauses
    return found


def _as_clauses(found: Found, sentence: Stretch) -> list[Stretch]:
    at = att_after_verb(sentence.text, in_decision=True)
    if at is None:
        return [sentence]
    found.joiners.append(sentence.cut(0, at))
    return split_at_att(sentence.cut(at))


def _sentences(slices: Sequence[Slice], page: Page, *, inline: bool, open_ended: bool) -> Found:
    """Read whole sentences: a paragraph is a clause, and so is each sentence in it that decides by itself."""
    found = Found()
    paragraphs = paragraphs_of(slices, page)
    hangs = False
    for index, paragraph in enumerate(paragraphs):
        whole = join(paragraph).stripped()
        listed = bool(paragraph[0].marker_end) and not (found.clauses and found.clauses[-1].text.endswith("."))
        if index and found.clauses and listed and len(found.clauses[-1].text) < _LONGEST:
            found.clauses[-1] = joined((found.clauses[-1], whole))
            continue
        if (
            index
            and hangs
            and len(found.clauses[-1].text) < _LONGEST
            and (len(whole.text) < 70 or paragraph[0].marker_end or paragraph[0].line.cells)
        ):
            found.clauses[-1] = joined((found.clauses[-1], whole))
            continue
        if (index and not (open_ended or is_decision(whole.text))) or (
            index and inline and not is_decision(whole.text)
        ):
            found.rest += [piece for later in paragraphs[index:] for piece in later]
            break
        if index and not hangs and _tells_matters(paragraph[0], found, whole.text):
            found.rest += [piece for later in paragraphs[index:] for piece in later]
            break
        at = _att(paragraph[0])
        if at is not None:
            tail = _list_of_att([piece for later in paragraphs[index:] for piece in later], page)
            return Found(found.clauses + tail.clauses, found.joiners + tail.joiners, tail.rest)
        found.clauses += _of_paragraph(found, whole)
        hangs = whole.text.endswith(":")
    return found


def _tells_matters(first: Slice, found: Found, text: str) -> bool:
    """Tell whether a paragraph below a whole decision only lists what it was about ("Följande har inkommit:")."""
    if _LISTS_MATTERS.match(first.fold):
        return True
    complete = bool(found.clauses) and found.clauses[-1].text.endswith(".")
    return complete and _marker(first) == "1" and not is_decision(text)


def _of_paragraph(found: Found, whole: Stretch) -> list[Stretch]:
    clauses: list[Stretch] = []
    start = 0
    spans = list(sentences_of(whole.text))
    for index, (begin, _) in enumerate(spans):
        if index and is_decision(whole.text[begin : spans[index][1]]):
            clauses += _as_clauses(found, whole.cut(start, begin).stripped())
            start = begin
    return clauses + _as_clauses(found, whole.cut(start).stripped())
