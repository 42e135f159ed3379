"""Minutes on their way from the process that read them.

A frozen value with slots is packed by looking up its fields anew for every single one; a document has hundreds.
"""

import copyreg
from collections.abc import Callable
from dataclasses import fields
from operator import attrgetter
from typing import Any

from minutebook.model import attendance, clause, finding, item, minutes, source, when

VALUES: tuple[type[Any], ...] = (
    *(attendance.Attendee, attendance.Interval, attendance.Presenter, attendance.Signatory),
    *(clause.Clause, clause.HandedTo, clause.Meaning, clause.ReturnsTo, clause.Task),
    *(item.Amount, item.Item, item.Procedure),
    *(finding.Finding, minutes.Minutes, source.Place, source.Quote, source.Source, when.Fact, when.When),
)


def pack_as_calls() -> None:
    """Let values of minutes travel as a call of their class with their fields in order."""
    for value in VALUES:
        copyreg.pickle(value, _packer(value))


def _packer(value: type[Any]) -> Callable[[Any], tuple[type[Any], tuple[Any, ...]]]:
    names = [field.name for field in fields(value)]
    fetch = attrgetter(*names)

    def pack(one: Any) -> tuple[type[Any], tuple[Any, ...]]:
        return value, fetch(one)

    return pack
