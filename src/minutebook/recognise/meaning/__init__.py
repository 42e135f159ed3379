"""What words mean: days, times, sums, registry numbers, and what a clause decides."""

from minutebook.recognise.meaning.clause import meaning_of
from minutebook.recognise.meaning.days import dates_in
from minutebook.recognise.meaning.hours import Hours, impossible_hours, times_in
from minutebook.recognise.meaning.money import amounts_in
from minutebook.recognise.meaning.periods import whens_in
from minutebook.recognise.meaning.registry import registry_numbers
from minutebook.recognise.meaning.tasks import duty_of, tasks_in

__all__ = [
    "Hours",
    "amounts_in",
    "dates_in",
    "duty_of",
    "impossible_hours",
    "meaning_of",
    "registry_numbers",
    "tasks_in",
    "times_in",
    "whens_in",
]
