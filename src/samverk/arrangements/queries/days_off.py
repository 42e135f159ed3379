"""Days on which Swedes do not meet."""

from collections.abc import Iterable
from datetime import date
from functools import lru_cache

from django.conf import settings
from holidays import country_holidays

LANGUAGES = {"sv": "sv", "en": "en_US"}
SATURDAY = 5


@lru_cache(maxsize=64)
def _holidays_of(year: int, language: str) -> dict[date, str]:
    """Return the holidays and the eves on which nobody works, by day, of one year."""
    found = country_holidays(
        "SE",
        years=year,
        include_sundays=False,
        categories=("public", "de_facto"),
        language=LANGUAGES.get(language, "sv"),
    )
    return dict(found.items())


def holiday_on(day: date, language: str = settings.LANGUAGE_CODE) -> str:
    """Return the name of the holiday on ``day``, empty if there is none."""
    return _holidays_of(day.year, language).get(day, "")


def holidays_among(days: Iterable[date], language: str = settings.LANGUAGE_CODE) -> list[tuple[date, str]]:
    """Return those of ``days`` that are holidays, each with its name."""
    return [(day, name) for day in days if (name := holiday_on(day, language))]


def is_weekend(day: date) -> bool:
    """Return whether ``day`` is a Saturday or a Sunday."""
    return day.weekday() >= SATURDAY
