"""Decisions told in running text: "Styrelsen beslutade att …", "X valdes till justerare", "Lades till handlingarna"."""

import re
from dataclasses import dataclass, field

from minutebook.lexicon.sv_decisions import ANNOUNCED
from minutebook.recognise.lines import folded
from minutebook.recognise.paragraphs import sentences_of
from minutebook.recognise.rules.deciding import att_after_verb, decides
from minutebook.recognise.rules.splitting import split_at_att
from minutebook.recognise.stretch import Stretch

# "a) ordförande på ett år: Mötet valde Anna Ek": what the decision is about stands before a colon.
_HEADED = re.compile(r"[^:.]{3,60}:\s+(?=[A-ZÅÄÖ])")
_ANNOUNCED = re.compile(rf"(?:^|[.;,]\s|\s){ANNOUNCED}(?=\s*\S)")


@dataclass(slots=True)
class Prose:
    """A paragraph taken apart: what decides, and what only tells."""

    clauses: list[Stretch] = field(default_factory=list)
    told: list[Stretch] = field(default_factory=list)

    @property
    def ends_with_clause(self) -> bool:
        """Tell whether nothing is told behind the last clause."""
        if not self.clauses or not self.told:
            return bool(self.clauses)
        return self.clauses[-1].pieces[-1].place.start > self.told[-1].pieces[-1].place.start


def decisions_in(paragraph: Stretch, *, strict: bool) -> Prose:
    """Return the decisions of a paragraph; ``strict`` takes only "X beslutar att", for minutes that label theirs."""
    prose = Prose()
    text = paragraph.text
    at = 0
    for start, end in sentences_of(text):
        announced = _ANNOUNCED.search(folded(text[start:end]))
        if announced:
            _tell(prose, paragraph, at, start + announced.end())
            prose.clauses.append(paragraph.cut(start + announced.end(), end).stripped())
            at = end
            continue
        sentence = text[start:end]
        if not (decides(sentence) if not strict else att_after_verb(sentence) is not None):
            headed = _HEADED.match(sentence) if not strict else None
            if headed is None or not decides(sentence[headed.end() :]):
                continue
            start += headed.end()
            sentence = sentence[headed.end() :]
        opened = att_after_verb(sentence)
        begin = start if opened is None else start + opened
        _tell(prose, paragraph, at, begin)
        clause = paragraph.cut(begin, end).stripped()
        prose.clauses += split_at_att(clause) if opened is not None else [clause]
        at = end
    _tell(prose, paragraph, at, len(text))
    return prose


def _tell(prose: Prose, paragraph: Stretch, start: int, end: int) -> None:
    rest = paragraph.cut(start, end).stripped() if end > start else None
    if rest is not None and rest.text:
        prose.told.append(rest)
