"""The number that a body's next meeting of a year is called by."""

import re

from django.db.models import Max, Q

from samverk.meetings.models import Meeting

# "7", "7/2024", "nr 7 - 24": the first number is the meeting's, a second one its year.
WRITTEN = re.compile(r"\D*(?P<number>\d{1,3})(?:\D+(?P<year>\d{4}|\d{2}))?\D*")


def next_number(body_id: int, year: int) -> int:
    """Return one more than the highest number of the body and year, those of imported minutes among them.

    A cancelled meeting keeps its number, which is not given again.
    """
    given = Meeting.objects.filter(body_id=body_id, number_year=year).aggregate(highest=Max("number"))["highest"]
    # Minutes of a year are sometimes of a meeting in the next; what they are numbered by says which year it is.
    imported = Meeting.objects.filter(
        Q(held_on__year=year) | Q(number_as_written__contains=str(year)), body_id=body_id, number=None
    )
    written = imported.exclude(number_as_written="").values_list("number_as_written", "held_on__year")
    return 1 + max([given or 0, *(_number_in(year, *one) for one in written)])


def _number_in(year: int, as_written: str, held_in: int | None) -> int:
    """Return the number that is written, 0 where it is of another year or none."""
    match = WRITTEN.fullmatch(as_written)
    if match is None:
        return 0
    said = match["year"]
    of_year = held_in if said is None else int(said) + (year // 100 * 100 if len(said) == 2 else 0)
    return int(match["number"]) if of_year == year else 0
