"""Offices by the words of minutes: which office is meant, and where it is held."""

import re

from minutebook.lexicon.sv_following import (
    ACTING_FOR,
    CHAIR_OFFICE,
    DEFINITE,
    OFFICE_AFTER,
    OFFICE_OF,
    OFFICES,
    VICE_CHAIR_OFFICE,
)

ACTING, ENDING = re.compile(ACTING_FOR, re.IGNORECASE), re.compile(DEFINITE)
OF, AFTER = re.compile(OFFICE_OF), re.compile(OFFICE_AFTER)
CHAIR, VICE_CHAIR = CHAIR_OFFICE, VICE_CHAIR_OFFICE
KEYS = {name: names[0] for names in OFFICES for name in names}


def office_key(words: str) -> str:
    """Return what is the same for an office under all its names and forms: acting or not, definite or not.

    An office that is not in the lexicon is known by its own words.
    """
    bare = ACTING.sub("", " ".join(words.lower().split())).strip(" .,")
    for form in (bare, ENDING.sub("", bare), bare.removesuffix("n")):
        if form in KEYS:
            return KEYS[form]
    return ENDING.sub("", bare)[:120]


def is_known_office(words: str) -> bool:
    """Return whether the lexicon knows the office by these words."""
    return office_key(words) in set(KEYS.values())


def office_and_place(words: str) -> tuple[str, str]:
    """Part "stadsdirektör i Helsingborg" and "Helsingborgs stadsdirektör" into office and place; it may be empty."""
    if (match := OF.match(words)) and is_known_office(match["office"]):
        return match["office"], match["where"]
    if (match := AFTER.match(words)) and is_known_office(match["office"]):
        return match["office"], match["where"]
    return words, ""
