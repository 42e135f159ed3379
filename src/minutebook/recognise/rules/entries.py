"""Which lines below a list of names are entries of it, and which are running text or lines to sign on."""

import re

from minutebook.lexicon import sv_layout
from minutebook.recognise.lines import Line
from minutebook.recognise.rules.names import is_role_word, name_length, name_strength

_PLAIN_WORD = re.compile(r"\b[a-zåäö]{3,}\b")


def is_filler(text: str) -> bool:
    """Tell whether there is nothing but lines to sign on."""
    return len(text.strip()) > 5 and not text.strip(" \t._…")


def has_name(line: Line) -> bool:
    """Tell whether an entry begins with a name."""
    words = line.body.replace(",", " ").split()
    return bool(name_length(words)) or name_strength(line.body.split(",")[0].strip()) > 0


def is_prose(line: Line) -> bool:
    """Tell whether a line is running text and no entry of a list."""
    text = line.text
    words = text.split()
    if len(words) < 5 or line.cells:
        return False
    plain = len(_PLAIN_WORD.findall(text))
    if plain > 3 and _tells_of_office(words) and text.rstrip().endswith("."):
        return True
    if text.rstrip().endswith((".", "!")):
        return plain > 3 and plain * 2 > len(words)
    return len(words) > 8 and plain * 3 > len(words) * 2


def _tells_of_office(words: list[str]) -> bool:
    """Tell "Ordföranden hälsade …" from "Ordförande Anna Ek"."""
    is_definite = is_role_word(words[0]) and words[0].endswith(sv_layout.DEFINITE)
    return is_definite and _PLAIN_WORD.fullmatch(words[1]) is not None
