"""What somebody may have meant who found nothing: words of the texts that are spelt nearly alike."""

from collections.abc import Collection

from django.db.backends.utils import CursorWrapper
from rapidfuzz.distance import OSA

from samverk.search.analysis import fold
from samverk.search.engines.tables import COUNTS
from samverk.search.visibility import Visibility

SHORTEST_WORD = 3
# A word longer than this may be misspelt twice.
LONG_WORD = 5
MOST_CANDIDATES = 2_000
AFTER_ALL_LETTERS = "\U0010ffff"


def spelt_alike(cursor: CursorWrapper, shelf: str, word: str, allowed: Collection[Visibility]) -> str | None:
    """Return the word that the asker may see with the fewest other letters, the most frequent of several.

    Words begin with the same letter, its dots apart; longer ones may differ in two letters, shorter ones in one.
    """
    folded = fold(word)
    if len(word) < SHORTEST_WORD or not folded[0].isalpha():
        return None
    most = 2 if len(word) > LONG_WORD else 1
    # Letters changed, added, left out, or swapped with the next.
    near = [
        (distance, -count, candidate)
        for candidate, count in _candidates(cursor, shelf, folded, most, allowed)
        if candidate != word and (distance := OSA.distance(folded, fold(candidate), score_cutoff=most)) <= most
    ]
    return min(near)[2] if near else None


def _candidates(
    cursor: CursorWrapper, shelf: str, folded: str, most: int, allowed: Collection[Visibility]
) -> list[tuple[str, int]]:
    """Return words, base forms and parts of compounds of about the same length, with how often they are seen."""
    seen = " + ".join(f"w.{COUNTS[visibility]}" for visibility in sorted(allowed))
    words = f"search_word_{shelf} AS w"
    selects = (
        ("w.word", "w.folded", words),
        ("w.lemma", "w.folded_lemma", words),
        ("p.part", "p.part", f"search_part_{shelf} AS p JOIN {words} ON w.word = p.word"),
    )
    found: list[tuple[str, int]] = []
    for candidate, looked_up, tables in selects:
        cursor.execute(
            f"""SELECT {candidate}, max({seen}) AS seen FROM {tables}
            WHERE {looked_up} >= %s AND {looked_up} < %s AND length({looked_up}) BETWEEN %s AND %s AND {seen} > 0
            GROUP BY {candidate} ORDER BY seen DESC, {candidate} LIMIT %s""",  # noqa: S608
            [folded[0], folded[0] + AFTER_ALL_LETTERS, len(folded) - most, len(folded) + most, MOST_CANDIDATES],
        )
        found += cursor.fetchall()
    return found
