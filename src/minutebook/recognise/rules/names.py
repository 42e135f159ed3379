"""What is a person's name, and where it ends: "Anna Wiberg Holm", "Jan-Inge af Ekenstam", "Martin I"."""

import re
from functools import lru_cache

from minutebook.lexicon import sv_layout, sv_people
from minutebook.recognise.lines import folded

_WORD = re.compile(r"[A-ZÅÄÖÉÈÜØÆÁÍÓÚÇŠŽĆČ][\w'’´`-]*\.?|[a-zåäöé]+|\S+")
_CAPITAL = re.compile(r"[A-ZÅÄÖÉÈÜØÆÁÍÓÚÇŠŽĆČ][a-zåäöéèüøæáíóúçšžćčà-öø-ÿ'’´`A-ZÅÄÖÉÜ-]*\.?")
FIRST_NAMES = frozenset(map(folded, sv_people.FIRST_NAMES))
_ROLES = frozenset(map(folded, sv_people.ROLES))
_ROLE_ENDINGS = tuple(map(folded, sv_people.ROLE_ENDINGS))
_ROLE_STARTS = frozenset(folded(word).rstrip(".") for word in sv_people.ROLE_STARTS)
_ORGANISATION_ENDINGS = tuple(map(folded, sv_people.ORGANISATION_ENDINGS))
_SURNAMES = tuple(map(folded, sv_people.SURNAME_ENDINGS))
_PLURAL_ROLES = tuple(map(folded, sv_layout.ROLE_PLURALS))


@lru_cache(maxsize=20_000)
def is_role_word(word: str) -> bool:
    """Tell whether a word by itself names a role ("räddningschef", "ordförande")."""
    fold = folded(word).rstrip(".,:")
    if fold in FIRST_NAMES:
        return False
    if fold in _ROLES or (len(fold) > 5 and fold.endswith(_ROLE_ENDINGS)):
        return True
    return len(fold) > 4 and fold.endswith("n") and (fold[:-1] in _ROLES or fold[:-2] in _ROLES)


@lru_cache(maxsize=20_000)
def is_organisation_word(word: str) -> bool:
    """Tell whether a word shows that an organisation is named ("kommun", "sekretariatet")."""
    fold = folded(word).rstrip(".,:")
    return word.lower().rstrip(".,:") in sv_people.ORGANISATION_WORDS or (
        len(fold) > 7 and fold.endswith(_ORGANISATION_ENDINGS)
    )


@lru_cache(maxsize=20_000)
def is_capital(word: str) -> bool:
    return _CAPITAL.fullmatch(word) is not None


def name_strength(text: str) -> int:
    """Return 0 if ``text`` is no person's name, 1 if it may be, 2 by its surname, 3 by its first name."""
    words = text.split()
    if len(words) > 1 and len(words[0]) > 1 and words[0].isupper() and not words[1].isupper():
        return 0
    if not 1 < len(words) < 6 or not is_capital(words[0]) or is_role_word(words[0]) or is_organisation_word(words[0]):
        return 0
    for word in words[1:]:
        if is_capital(word):
            if is_organisation_word(word) or (is_role_word(word) and word[0].islower()):
                return 0
        elif folded(word) not in sv_people.NAME_PARTICLES:
            return 0
    if is_first_name(words[0]):
        return 3
    return 2 if _is_surname(words[-1]) else 1


def name_length(words: list[str]) -> int:
    """Return how many of ``words`` a name at their beginning takes."""
    taken = 0
    if len(words) > 1 and len(words[0]) > 1 and words[0].isupper() and not words[1].isupper():
        return 0
    for index, word in enumerate(words):
        if index and (is_organisation_word(word) or is_role_word(word)):
            break
        if is_capital(word):
            taken = index + 1
        elif folded(word) not in sv_people.NAME_PARTICLES or index == 0:
            break
        if taken == 5:
            break
    return taken if taken > 1 else 0


def role_length(words: list[str]) -> int:
    """Return how many of ``words`` a role at their beginning takes: "1:e vice ordförande", "Administrativ chef"."""
    index = 0
    while index < len(words) - 1 and _begins_role(words[index]):
        index += 1
    if index < len(words) and (is_role_word(words[index]) or _is_plural_role(words[index])):
        return index + 1
    return 0


@lru_cache(maxsize=20_000)
def is_first_name(word: str) -> bool:
    return folded(word) in FIRST_NAMES


@lru_cache(maxsize=20_000)
def _is_surname(word: str) -> bool:
    return folded(word).endswith(_SURNAMES)


@lru_cache(maxsize=20_000)
def _begins_role(word: str) -> bool:
    """Tell whether a word may stand before a role and belong to it ("vice")."""
    return folded(word).rstrip(".") in _ROLE_STARTS


@lru_cache(maxsize=20_000)
def _is_plural_role(word: str) -> bool:
    return folded(word).endswith(_PLURAL_ROLES)


def parted(core: str, words: list[str]) -> tuple[str | None, str | None]:
    """Part "kommundirektör i Perstorp", "Stadsdirektör Helsingborgs stad" into role and organisation."""
    length = role_length(words)
    if not length:
        ends_as_role = not is_capital(words[0]) and not any(map(is_organisation_word, words))
        return (core, None) if ends_as_role or is_role_word(words[-1]) else (None, core)
    rest = words[length:]
    if rest and rest[0] in sv_layout.BEFORE_ORGANISATION:
        rest = rest[1:]
    if rest and is_capital(rest[0]):
        return " ".join(words[:length]), " ".join(rest)
    return core, None


def initials_of(name: str) -> str | None:
    """Return the letters by which minutes call somebody further on: "Lena Skog (LS)", but no party."""
    letters = "".join(word[0] for word in re.split(r"[\s-]", name) if word[:1].isupper())
    return letters if len(letters) > 1 and letters not in sv_people.PARTIES else None
