"""Who may see an entry. The index keeps it beside the terms, so that nothing hidden is ever found or counted."""

from enum import IntEnum


class Visibility(IntEnum):
    """``STAFF`` is what is not published yet; ``CONFIDENTIAL`` what only those who keep it may read."""

    PUBLIC = 0
    STAFF = 1
    CONFIDENTIAL = 2


FOR_EVERYBODY = frozenset({Visibility.PUBLIC})
FOR_STAFF = frozenset({Visibility.PUBLIC, Visibility.STAFF})
FOR_KEEPERS = frozenset(Visibility)
