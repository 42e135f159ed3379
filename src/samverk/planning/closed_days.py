"""Days on which nobody plans a meeting, and days on which many are away, by name.

School holidays are not among them: every municipality sets its own, and there is no register of them to ask.

Source: SFS 1989:253 for public holidays; the eves are those that the library knows for Sweden.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache

from django.utils.translation import get_language
from holidays.countries.sweden import Sweden

from procedure.days import is_eve_that_counts

NAMED_IN = {"sv": "sv", "en": "en_US"}


def closed_days(year: int) -> dict[date, str]:
    """Return the public holidays of ``year`` and the eves on which no time runs out, by name."""
    public, others = _days(year, _language())
    return {**public, **{day: name for day, name in others.items() if is_eve_that_counts(day)}}


def days_off(years: Iterable[int]) -> dict[date, str]:
    """Return every day of ``years`` that has a name: holidays, eves, and days between holidays and weekends."""
    return {day: name for year in years for days in _days(year, _language()) for day, name in days.items()}


def _language() -> str:
    return NAMED_IN.get(get_language() or "sv", "sv")


@lru_cache(maxsize=64)
def _days(year: int, language: str) -> tuple[dict[date, str], dict[date, str]]:
    public = Sweden(years=year, language=language, include_sundays=False, categories=("public",))
    others = Sweden(years=year, language=language, include_sundays=False, categories=("de_facto", "optional"))
    named = dict(_without(public, others))
    return dict(public.items()), named


def _without(public: Sweden, others: Sweden) -> Iterator[tuple[date, str]]:
    return ((day, name) for day, name in others.items() if day not in public)
