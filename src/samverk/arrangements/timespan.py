"""A day or some days, with hours: what a poll offers and a booking holds."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time, timedelta

from django.conf import settings
from django.utils import translation
from django.utils.formats import date_format, time_format
from django.utils.translation import gettext as _

from samverk.records.refusal import RuleBroken


@dataclass(frozen=True, slots=True)
class Timespan:
    """From ``starts_at`` on the first day to ``ends_at`` on the last; ``last_on`` is ``None`` for a single day."""

    on: date
    starts_at: time
    ends_at: time
    last_on: date | None = None

    @property
    def last(self) -> date:
        return self.last_on or self.on

    def days(self) -> Iterator[date]:
        """Yield every day of it."""
        for number in range((self.last - self.on).days + 1):
            yield self.on + timedelta(days=number)

    def overlaps(self, other: "Timespan") -> bool:
        """Return whether the two have a moment in common; one that begins when the other ends has none."""
        return (self.on, self.starts_at) < (other.last, other.ends_at) and (other.on, other.starts_at) < (
            self.last,
            self.ends_at,
        )

    def refuse_impossible(self, today: date) -> None:
        """Raise ``RuleBroken``: ``"ends-before-it-starts"`` or ``"day-in-the-past"``."""
        if (self.last, self.ends_at) <= (self.on, self.starts_at):
            raise RuleBroken("ends-before-it-starts", f"{self.on} {self.starts_at}")
        if self.on < today:
            raise RuleBroken("day-in-the-past", self.on.isoformat())

    def in_words(self) -> str:
        """Return it as a letter says it, in the language of the house."""
        with translation.override(settings.LANGUAGE_CODE):
            hours = {"starts": time_format(self.starts_at), "ends": time_format(self.ends_at)}
            first = date_format(self.on, "l j F Y")
            if self.last == self.on:
                return _("%(day)s at %(starts)s–%(ends)s") % (hours | {"day": first})
            return _("%(first)s at %(starts)s to %(last)s at %(ends)s") % (
                hours | {"first": first, "last": date_format(self.last, "l j F Y")}
            )
