"""The house styles that are known, and which of them a document shows best."""

from collections.abc import Mapping

from minutebook.recognise.dialects.association import ASSOCIATION
from minutebook.recognise.dialects.committee import COMMITTEE
from minutebook.recognise.dialects.dialect import Dialect
from minutebook.recognise.dialects.directors import DIRECTORS
from minutebook.recognise.dialects.federation import FEDERATION
from minutebook.recognise.dialects.generic import GENERIC
from minutebook.recognise.dialects.students import STUDENTS

DIALECTS: tuple[Dialect, ...] = (DIRECTORS, COMMITTEE, FEDERATION, STUDENTS, ASSOCIATION)
ENOUGH = 0.5


def best_dialect(signs: Mapping[str, float]) -> tuple[Dialect, float]:
    """Return the dialect with most evidence, from 0 to 1; the generic one where none has enough."""
    scored = [(evidence_for(dialect, signs), -index) for index, dialect in enumerate(DIALECTS)]
    evidence, index = max(scored)
    return (DIALECTS[-index], evidence) if evidence >= ENOUGH else (GENERIC, evidence)


def evidence_for(dialect: Dialect, signs: Mapping[str, float]) -> float:
    """Return the weighted share of a dialect's signs that were seen."""
    total = sum(weight for _, weight in dialect.signs if weight > 0)
    seen = sum(weight * signs.get(sign, 0.0) for sign, weight in dialect.signs)
    return round(max(0.0, min(1.0, seen / total)), 3) if total else 0.0
