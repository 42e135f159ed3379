"""The year of a day, for counting by year."""

from django.db.models import CharField, IntegerField
from django.db.models.functions import Cast, Substr


def year_of(column: str) -> Cast:
    """Return the year of the day in ``column``, from its letters: to extract it as a date's part, SQLite would call
    back into Python for every row.
    """
    return Cast(Substr(Cast(column, CharField()), 1, 4), IntegerField())
