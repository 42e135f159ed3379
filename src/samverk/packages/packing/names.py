"""Names that every file system, archive format and address understands."""

import re
import unicodedata

STRANGE = re.compile(r"[^A-Za-z0-9._-]+")
LONGEST, LONGEST_ENDING = 80, 20


def safe_name(name: str) -> str:
    """Return ``name`` in letters of ASCII, digits, dots and dashes: accents are dropped, all else becomes a dash."""
    last = unicodedata.normalize("NFKD", name.replace("\\", "/").rpartition("/")[2])
    stem, dot, ending = last.encode("ascii", "ignore").decode().lower().rpartition(".")
    if not dot:
        stem, ending = ending, ""
    ending = _plain(ending)[:LONGEST_ENDING]
    stem = _plain(stem)[: LONGEST - len(ending)] or "file"
    return f"{stem}.{ending}" if ending else stem


def free_path(folder: str, name: str, taken: set[str]) -> str:
    """Return where ``name`` may lie in ``folder``, with a number where that is taken, and take it."""
    safe = safe_name(name)
    stem, dot, ending = safe.rpartition(".")
    path, number = f"{folder}/{safe}", 1
    while path in taken:
        number += 1
        path = f"{folder}/{stem or ending}-{number}{dot}{ending if stem else ''}"
    taken.add(path)
    return path


def _plain(words: str) -> str:
    return STRANGE.sub("-", words).strip("-.")
