"""What somebody may have meant who found nothing: words of the texts that are spelt nearly alike."""

from collections.abc import Collection

from django.db.backends.utils import CursorWrapper

from samverk.search.analysis import fold
from samverk.search.engines.tables import COUNTS
from samverk.search.visibility import Visibility

SHORTEST_WORD = 3
MOST_CANDIDATES = 3_000
AFTER_ALL_LETTERS = "\U0010ffff"


def spelt_alike(cursor: CursorWrapper, shelf: str, word: str, allowed: Collection[Visibility]) -> str | None:
    """Return the word that the asker may see with the fewest other letters, the most frequent of several.

    Words begin with the same letter, its dots apart; longer ones may differ in two letters, shorter ones in one.
    """
    folded = fold(word)
    if len(word) < SHORTEST_WORD or not folded[0].isalpha():
        return None
    most = 2 if len(word) > 5 else 1
    seen = " + ".join(COUNTS[visibility] for visibility in sorted(allowed))
    cursor.execute(
        f"""SELECT word, folded, {seen} AS seen FROM search_word_{shelf}
        WHERE folded >= %s AND folded < %s AND length(folded) BETWEEN %s AND %s AND {seen} > 0
        ORDER BY seen DESC, word LIMIT %s""",  # noqa: S608
        [folded[0], folded[0] + AFTER_ALL_LETTERS, len(folded) - most, len(folded) + most, MOST_CANDIDATES],
    )
    near = [
        (distance, -count, candidate)
        for candidate, plain, count in cursor.fetchall()
        if candidate != word and (distance := letters_apart(folded, plain, most)) <= most
    ]
    return min(near)[2] if near else None


def letters_apart(one: str, other: str, most: int) -> int:
    """Return how many letters must be changed, added, left out or swapped with the next; more than ``most`` roughly."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for place, letter in enumerate(one, 1):
        last, before, row = before, row, [place]
        for column, theirs in enumerate(other, 1):
            cost = min(before[column] + 1, row[-1] + 1, before[column - 1] + (letter != theirs))
            if place > 1 and column > 1 and letter == other[column - 2] and one[place - 2] == theirs:
                cost = min(cost, last[column - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
    return row[-1]
