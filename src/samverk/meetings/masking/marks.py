"""The marks that stand where words were taken out: "[maskerat 213]"."""

import re
from collections.abc import Callable, Mapping

from minutebook.lexicon import sv_writing

MARK = re.compile(re.escape(sv_writing.MASKED).replace(r"\{number\}", r"(\d+)"))


def mark_of(number: int) -> str:
    """Return the mark for the words of the ``MaskedWords`` with this primary key."""
    return sv_writing.MASKED.format(number=number)


def numbers_in(text: str) -> set[int]:
    """Return the numbers of all marks in ``text``."""
    return {int(number) for number in MARK.findall(text)}


def restored(text: str, words: Mapping[int, str], *, shown: Callable[[str], str] = str) -> str:
    """Return ``text`` with ``words`` in place of the marks that bear their numbers; others stay."""
    if "[" not in text or not words:
        return text
    return MARK.sub(lambda mark: shown(words[int(mark[1])]) if int(mark[1]) in words else mark[0], text)
