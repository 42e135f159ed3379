"""What a clause does with an earlier decision: "upphäva beslutet 2014-02-07 om …"."""

import re
from collections.abc import Collection
from datetime import date

from minutebook.lexicon.sv_lineage import BARE_YEAR, BEARINGS
from minutebook.model.bearing import Bearing, Bears
from minutebook.model.clause import VerbClass as V
from minutebook.model.when import When
from minutebook.recognise.meaning.periods import moments_in

_BEARINGS = tuple((bearing, re.compile(words, re.IGNORECASE)) for bearing, words in BEARINGS)
_YEAR = re.compile(BARE_YEAR, re.IGNORECASE)
# Acts that by themselves alter or end what was decided before.
BY_ACT = {
    V.AMEND: Bearing.AMENDS,
    V.MERGE: Bearing.AMENDS,
    V.RESCHEDULE: Bearing.AMENDS,
    V.CANCEL: Bearing.REVOKES,
    V.DISSOLVE: Bearing.REVOKES,
}


def bearing_in(text: str, on: date | None, classes: Collection[str] = ()) -> Bears | None:
    """Return what ``text``, decided on ``on``, does with an earlier decision; ``None`` if it speaks of none.

    The words count before the acts in ``classes``.
    """
    for bearing, pattern in _BEARINGS:
        match = pattern.search(text)
        if match is not None:
            return Bears(bearing, match.group(), _past(text, on))
    act = next((act for act in BY_ACT if act in classes), None)
    return None if act is None else Bears(BY_ACT[act], "", _past(text, on))


def _past(text: str, on: date | None) -> tuple[When, ...]:
    """Return the days, months and years that ``text`` names and that lie before ``on``, each once."""
    found = [span.value for span in moments_in(text, on)]
    years = (int(match["year"]) for match in _YEAR.finditer(text))
    found += [When(year) for year in years]
    past = (when for when in found if on is None or when.first_day < on)
    return tuple(dict.fromkeys(past))
