"""The way to a decision: proposals, votes with their counts, dissents, recusals."""

import re
from collections.abc import Sequence

from minutebook.lexicon import sv_steps
from minutebook.model.item import Procedure, ProcedureKind
from minutebook.recognise.lines import folded
from minutebook.recognise.paragraphs import Page, Slice, join, paragraphs_of, sentences_of
from minutebook.recognise.rules.names import name_strength
from minutebook.recognise.stretch import Stretch

_WORD = r"[A-ZÅÄÖÉ][\w’'-]+"
_NAME = re.compile(rf"{_WORD}(?:\s(?:von|af|de)\s|\s){_WORD}(?:\s{_WORD})?(?=\s?\(|,|\.|\s|$)")
_KINDS = {
    "proposals": ProcedureKind.PROPOSAL,
    "votes": ProcedureKind.VOTE,
    "dissents": ProcedureKind.DISSENT,
    "recusals": ProcedureKind.RECUSAL,
}
_TOLD = tuple((kind, re.compile(pattern)) for kind, pattern in (
    (ProcedureKind.RECUSAL, sv_steps.RECUSAL),
    (ProcedureKind.DISSENT, sv_steps.DISSENT),
    (ProcedureKind.VOTE, sv_steps.VOTE),
    (ProcedureKind.PROPOSAL, sv_steps.PROPOSAL),
))  # fmt: skip
_YES = re.compile(sv_steps.YES)
_NO = re.compile(sv_steps.NO)
_ABSTAINED = re.compile(sv_steps.ABSTAINED)
_AGAINST = re.compile(sv_steps.AGAINST)


def is_step(part: str) -> bool:
    return part in _KINDS


def steps_of(part: str, slices: Sequence[Slice], page: Page) -> list[Procedure]:
    """Return the steps under a label ("Yrkanden", "Reservation"), one a paragraph."""
    kind = _KINDS[part]
    return [
        _step(kind, words)
        for paragraph in paragraphs_of(slices, page)
        for words in _each_person(join(paragraph).stripped(), kind)
    ]


def _each_person(paragraph: Stretch, kind: ProcedureKind) -> list[Stretch]:
    """Part a paragraph of proposals where a sentence begins with somebody else's name."""
    if kind is not ProcedureKind.PROPOSAL:
        return [paragraph]
    starts = [start for start, _ in sentences_of(paragraph.text) if not start or _NAME.match(paragraph.text, start)]
    ends = [*starts[1:], len(paragraph.text)]
    return [paragraph.cut(start, end).stripped() for start, end in zip(starts, ends, strict=True)]


def step_in(text: Stretch) -> Procedure | None:
    """Return the step that a paragraph of running text tells, or ``None``."""
    fold = folded(text.text)
    if not any(sign in fold for sign in sv_steps.GATE):
        return None
    for kind, pattern in _TOLD:
        if pattern.search(fold):
            return _step(kind, text)
    return None


def _step(kind: ProcedureKind, text: Stretch) -> Procedure:
    fold = folded(text.text)
    yes, no, abstained = (_count(pattern, fold) for pattern in (_YES, _NO, _ABSTAINED))
    against = _AGAINST.search(fold)
    if kind is ProcedureKind.VOTE and against and yes is None:
        yes, no = int(against["yes"]), int(against["no"])
    if kind is not ProcedureKind.VOTE:
        yes = no = abstained = None
    persons = tuple(dict.fromkeys(match[0] for match in _NAME.finditer(text.text) if _is_person(match)))
    return Procedure(kind, text.text, persons, text.quotes(), yes, no, abstained)


def _count(pattern: re.Pattern[str], fold: str) -> int | None:
    match = pattern.search(fold)
    return int(match["n"]) if match else None


def _is_person(match: re.Match[str]) -> bool:
    """Tell whether two capitalised words are a name: by themselves, or by the party letters behind them."""
    needed = 0 if match.string[match.end() : match.end() + 2] == " (" else 1
    return name_strength(match[0]) > needed
