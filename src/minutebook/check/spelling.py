"""Words that differ by one letter from a word used often in the same document: "projektförlag" for "projektförslag".

The text is never corrected: approved minutes are corrected by a note of their own.
"""

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from minutebook.check.parts import place_in
from minutebook.lexicon import sv_checks
from minutebook.lexicon.sv_verbs import FORMS
from minutebook.model.finding import Finding, Level
from minutebook.model.minutes import Minutes

_WORD = re.compile(r"\b(?<![@.-])[^\W\d_]{8,}(?![\w@]|-\w)")
OFTEN, ALIKE = 2, 2


def suspected_misspellings(minutes: Minutes) -> Iterator[Finding]:
    """Yield a note for each rare word that is one letter from a frequent one; the detail holds the frequent word."""
    words = Counter[str]()
    for token, count in Counter(minutes.text.split()).items():
        for word in _long_words(token):
            words[word] += count
    folded = Counter[str]()
    for word, count in words.items():
        folded[word.lower()] += count
    frequent = {word for word, count in folded.items() if count >= OFTEN and word in words}
    near = {form: word for word in frequent for form in _without_a_letter(word)}
    if not near:
        return
    rare = [word for word, count in folded.items() if count == 1 and word not in FORMS]
    rare = [word for word in rare if not word.endswith(sv_checks.PARTICIPLES)]
    suspects = {word: meant for word in rare if (meant := _meant(word, near, frequent))}
    for match in _WORD.finditer(minutes.text) if suspects else ():
        meant = suspects.get(match[0].lower())
        if meant:
            place = place_in(minutes, *match.span())
            yield Finding("suspected-misspelling", Level.NOTE, place, match[0], meant)


@lru_cache(maxsize=50_000)
def _long_words(token: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(token))


def _meant(word: str, near: dict[str, str], frequent: set[str]) -> str | None:
    """Return the frequent word that lacks, adds or changes one letter inside the word; endings are grammar."""
    forms = _without_a_letter(word)
    if word not in near and near.keys().isdisjoint(forms) and frequent.isdisjoint(forms):
        return None
    for candidate in {near.get(form) for form in (word, *forms)} | frequent.intersection(forms):
        if candidate and candidate != word and not _differ_by_ending(word, candidate):
            return candidate
    return None


def _without_a_letter(word: str) -> list[str]:
    return [word[:at] + word[at + 1 :] for at in range(len(word))]


def _differ_by_ending(word: str, other: str) -> bool:
    """Tell inflection ("gruppen", "grupper") and the joint of compounds, which ``bodies`` looks at, from a slip."""
    same = 0
    while same < min(len(word), len(other)) and word[same] == other[same]:
        same += 1
    if same < ALIKE:
        return True
    endings = {word[same:], other[same:]}
    return endings <= {"", *sv_checks.SHORT_ENDINGS} or _is_joint(word, other)


def _is_joint(word: str, other: str) -> bool:
    longer, shorter = sorted((word, other), key=len, reverse=True)
    return any(
        letter == "s"
        and longer[:at] + longer[at + 1 :] == shorter
        and re.match(sv_checks.BODY_HEAD, longer[at + 1 :]) is not None
        for at, letter in enumerate(longer)
    )
