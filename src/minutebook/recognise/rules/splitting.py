"""One clause becomes several: "att A samt att B"."""

import re

from minutebook.lexicon import sv_decisions
from minutebook.recognise.lines import folded
from minutebook.recognise.stretch import Stretch

_JOINERS = "|".join(sv_decisions.JOINERS)
_AND_ATT = re.compile(rf"(?:[,;]?\s+(?:samt|dels)\s+|[,;.]\s+(?:(?:{_JOINERS})\s+)?)(?=att\s)")
_JOINER_AT_END = re.compile(rf"[\s,;]+(?:{_JOINERS})[\s,:;]*$")
# "och att" joins two clauses only where the first holds no "att" inside ("säkerställa att A och att B").
_PLAIN_AND_ATT = re.compile(rf"\s+{sv_decisions.AND}\s+(?=att\s)")
# What is cut off before an "att" is longer than this.
_LEAST = 5
_INNER_ATT = re.compile(r"\batt\b")
_DATED_ATT = re.compile(r"(?<=\d\d\d\d)\s+(?=att\s+[\wåäö-]+(?:t|n|na|ns)\s)")


def split_at_att(clause: Stretch) -> list[Stretch]:
    """Split "att A samt att B" into its clauses; "för att", "och att" and brackets stay whole."""
    text = clause.text
    fold = folded(text)
    if fold.find("att", _LEAST) < 0:
        return [without_joiner(clause.stripped())] if text.strip() else []
    cuts = [match.span() for pattern in (_AND_ATT, _DATED_ATT) for match in pattern.finditer(fold)]
    inner = [match.start() for match in _INNER_ATT.finditer(fold)][1:2]
    first_inner = inner[0] if inner else len(fold)
    cuts += [match.span() for match in _PLAIN_AND_ATT.finditer(fold, 0, first_inner + 4)]
    clauses: list[Stretch] = []
    at = 0
    for start, end in sorted(cuts):
        if (
            start <= at + _LEAST
            or _in_brackets(text, start)
            or (fold[start] == "." and not fold[end:].startswith("att "))
        ):
            continue
        keep = start + (fold[start] in ".,;")
        clauses.append(clause.cut(at, keep).stripped())
        at = end
    clauses.append(clause.cut(at).stripped())
    return [without_joiner(part) for part in clauses if part.text]


def without_joiner(clause: Stretch) -> Stretch:
    """Leave out the "samt" that leads on to the next clause."""
    match = _JOINER_AT_END.search(clause.text)
    return clause.cut(0, match.start()).stripped() if match else clause


def _in_brackets(text: str, at: int) -> bool:
    return "(" in text and text.count("(", 0, at) > text.count(")", 0, at)
