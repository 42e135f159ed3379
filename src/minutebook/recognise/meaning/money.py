"""Sums of money: "200 000kr", "1.250.000 kronor", "85 kkr", "2,5 mkr", "120:-", and rates: "21 kr/invånare"."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from minutebook.lexicon import sv
from minutebook.model.item import Amount
from minutebook.recognise.stretch import Stretch

_GAP = "[ \u00a0\u2007\u2009\u202f]"
_DIGIT = re.compile(r"\d")
_NUMBER = rf"(?:\d{{1,3}}(?:(?:{_GAP}|[.'’])\d{{3}})+(?!\d)(?:,\d{{1,2}})?|\d+(?:[,.]\d+)?)"
_UNIT = "|".join(re.escape(unit).replace(r"\ ", rf"{_GAP}+") for unit in sorted(sv.MONEY_UNITS, key=len, reverse=True))
_WITH_UNIT = re.compile(
    rf"(?<![\w.,:/-])(?P<sign>[-−]|minus )?(?P<number>{_NUMBER})(?:{_GAP}*[–-]{_GAP}*(?P<upper>{_NUMBER}))?"
    rf"{_GAP}*(?P<unit>{_UNIT})(?!\w)",
    re.IGNORECASE,
)
_IN_WORDS = re.compile(rf"\b(?P<number>{'|'.join(sv.NUMBER_WORDS)}){_GAP}+(?P<unit>{_UNIT})(?!\w)", re.IGNORECASE)
_UNIT_FIRST = re.compile(
    rf"\b(?:{'|'.join(sv.MONEY_BEFORE)}){_GAP}+(?P<number>{_NUMBER})(?![\w%:])(?!{_GAP}*(?:{_UNIT})\b)", re.IGNORECASE
)
_RATE = re.compile(rf"\.?{_GAP}*{sv.RATE_SIGNS}\s*(?P<per>[a-zåäö]+)", re.IGNORECASE)
_THOUSANDS = re.compile(rf"(?:{_GAP}|['’.])(?=\d{{3}}(?!\d))")


class Sum(NamedTuple):
    """Whole öre stated by ``text[start:end]``; a rate if ``per`` says per what."""

    start: int
    end: int
    ore: int
    per: str | None = None


def amounts_in(stretch: Stretch) -> tuple[Amount, ...]:
    """Return every mention of money in the order of the text."""
    return tuple(
        Amount(found.ore, stretch.quotes(found.start, found.end), found.per) for found in sums_in(stretch.text)
    )


def sums_in(text: str) -> list[Sum]:
    """Return the sums of ``text``, ordered by place, none overlapping."""
    if not any(sign in text for sign in (sv.MONEY_SIGNS if _DIGIT.search(text) else sv.WORDED_MONEY_SIGNS)):
        return []
    sums = sorted([*_with_unit(text), *_in_words(text), *_unit_first(text)])
    return [
        found for before, found in zip([None, *sums], sums, strict=False) if not before or before.end <= found.start
    ]


def _with_unit(text: str) -> Iterator[Sum]:
    for match in _WITH_UNIT.finditer(text):
        factor = _factor(match["unit"])
        start, end = match.start("number"), match.end()
        if match["upper"]:
            yield Sum(start, match.end("number"), _ore(match["number"], factor))
            yield _with_rate(text, Sum(match.start("upper"), end, _ore(match["upper"], factor)))
        elif match["sign"] and (match["sign"] != "-" or text[: match.start()].strip()):
            yield _with_rate(text, Sum(match.start(), end, -_ore(match["number"], factor)))
        else:
            yield _with_rate(text, Sum(start, end, _ore(match["number"], factor)))


def _in_words(text: str) -> Iterator[Sum]:
    if not any(sign in text for sign in sv.WORDED_MONEY_SIGNS):
        return
    for match in _IN_WORDS.finditer(text):
        number = sv.NUMBER_WORDS[match["number"].lower()]
        yield _with_rate(text, Sum(match.start(), match.end(), number * _factor(match["unit"]) * 100))


def _unit_first(text: str) -> Iterator[Sum]:
    for match in _UNIT_FIRST.finditer(text):
        if match.start() == 0 or not text[: match.start()].rstrip()[-1:].isdigit():
            yield _with_rate(text, Sum(match.start(), match.end(), _ore(match["number"], 1)))


def _with_rate(text: str, found: Sum) -> Sum:
    """Return the sum with what it is per; what is paid a year or a month is a sum, not a rate."""
    match = _RATE.match(text, found.end)
    if match is None or match["per"].lower() in sv.MONEY_PERIODS:
        return found
    return found._replace(end=match.end(), per=match["per"])


def _factor(unit: str) -> int:
    return sv.MONEY_UNITS[" ".join(unit.lower().split())]


def _ore(number: str, factor: int) -> int:
    """Return öre; "1.250.000" and "1 250,50" are Swedish, so a dot before three digits groups thousands."""
    return int(Decimal(_THOUSANDS.sub("", number).replace(",", ".")) * factor * 100)
