"""Words in running text by which a person can be known: names, personal identity numbers, addresses, telephone numbers.

They are proposals: whether a name is that of an official, and whether a number may be shown, is for a person to say.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from minutebook.recognise.rules.names import name_length, name_strength

# The first of two words is a first name, or the last of them has the ending of a surname.
SURE_ENOUGH = 2
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_NUMBER = re.compile(r"(?<![\d-])(?:19|20)?(\d{2})(\d{2})(\d{2})([-+–]?)\s?(\d{3})(\d)(?![\d-])")
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_TELEPHONE = re.compile(
    r"(?<![\w+-])(?:\+46\s?\(?0?\)?|0)\d{1,3}(?:\s?[-–/]\s?|\s)\d{2,3}(?:[\s-]?\d{2,3}){1,3}(?![\w-])"
)
# A coordination number has 60 added to its day.
COORDINATION = 60


class Private(StrEnum):
    NAME = "name"
    PERSONAL_NUMBER = "personal-number"
    MAIL = "mail"
    TELEPHONE = "telephone"


@dataclass(frozen=True, slots=True)
class Mention:
    """``words`` as they stand in the text from ``start``."""

    kind: Private
    words: str
    start: int


def private_words(text: str) -> list[Mention]:
    """Return what in ``text`` tells of a person, in the order of the text."""
    found = [*_names(text), *personal_numbers(text), *_all(_MAIL, Private.MAIL, text)]
    taken = [(one.start, one.start + len(one.words)) for one in found]
    found += [
        one
        for one in _all(_TELEPHONE, Private.TELEPHONE, text)
        if not any(start < one.start + len(one.words) and end > one.start for start, end in taken)
    ]
    return sorted(found, key=lambda one: one.start)


def personal_numbers(text: str) -> Iterator[Mention]:
    """Yield personal identity numbers and coordination numbers; without a hyphen only if the check digit is right.

    Source: folkbokföringslagen (1991:481) 18 §; lagen (2022:1697) om samordningsnummer.
    """
    for found in _NUMBER.finditer(text):
        year, month, day, sign, birth, check = found.groups()
        is_day = 1 <= int(month) <= 12 and 1 <= int(day) % COORDINATION <= 31 and int(day) <= COORDINATION + 31
        if is_day and (sign or _check_digit(f"{year}{month}{day}{birth}") == int(check)):
            yield Mention(Private.PERSONAL_NUMBER, found[0], found.start())


def _check_digit(nine: Iterable[str]) -> int:
    """Return the last digit of a personal identity number: every other digit doubled, the sums of digits added."""
    products = (int(digit) * (2 - place % 2) for place, digit in enumerate(nine))
    return -sum(product // 10 + product % 10 for product in products) % 10


def _names(text: str) -> Iterator[Mention]:
    words = list(_WORD.finditer(text))
    index = 0
    while index < len(words):
        length = _name_from(words, index, text)
        if length:
            start, end = words[index].start(), words[index + length - 1].end()
            yield Mention(Private.NAME, text[start:end], start)
        index += length or 1


def _name_from(words: list["re.Match[str]"], index: int, text: str) -> int:
    """Return how many words the name takes that begins at ``index``, 0 for none; a sign between two words ends it."""
    together = [words[index]]
    for following in words[index + 1 : index + 6]:
        if text[together[-1].end() : following.start()].strip(" \u00a0"):
            break
        together.append(following)
    name = [word[0] for word in together]
    name = name[: name_length(name)]
    while len(name) > 1:
        strength = name_strength(" ".join(name))
        if strength >= SURE_ENOUGH:
            # "Genom Eva Ståhl": the sentence begins with a capital too, and the name a word later.
            return 0 if strength < name_strength(" ".join(name[1:])) else len(name)
        name.pop()
    return 0


def _all(pattern: "re.Pattern[str]", kind: Private, text: str) -> Iterator[Mention]:
    return (Mention(kind, found[0], found.start()) for found in pattern.finditer(text))
