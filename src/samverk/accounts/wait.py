"""Telling somebody who has tried too often when to come back."""

from datetime import datetime, timedelta

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.formats import time_format
from django.utils.translation import gettext_lazy as _

HELD_BACK = "held-back"
TOO_MANY = _("Too many attempts. Please wait until %(time)s and try again.")


def too_many(until: datetime) -> ValidationError:
    """Return the sentence for an attempt too many; ``until`` is when the next one is let through."""
    return ValidationError(TOO_MANY, HELD_BACK, {"time": clock(until)})


def clock(moment: datetime) -> str:
    """Return the first whole minute after ``moment``, as a clock shows it."""
    return time_format(timezone.localtime(moment + timedelta(minutes=1)))


def seconds_until(moment: datetime, *, at: datetime) -> int:
    """Return how many seconds to wait, at least one."""
    return max(1, int((moment - at).total_seconds()) + 1)
