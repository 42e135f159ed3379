"""The number under which an entry is kept: numbers in rising order are days from the newest to the oldest.

Both engines hand out hits in the order of their numbers without sorting them, and see from the number alone who may
see the entry. From the left: 17 bits of day (days before ``LAST_DAY``, and before them all what has no day, such as a
person), 12 bits of order within the day, 2 bits of visibility, 28 bits that tell entries of the same place apart.
"""

from datetime import date, timedelta
from zlib import crc32

from samverk.search.visibility import Visibility

DAY_BITS, ORDER_BITS, VISIBILITY_BITS, KEY_BITS = 17, 12, 2, 28
NO_DAY = 0
LAST_DAY = date(2199, 12, 31)
FIRST_DAY = LAST_DAY - timedelta(days=(1 << DAY_BITS) - 2)
LAST_ORDER = (1 << ORDER_BITS) - 1
DAY_SHIFT = ORDER_BITS + VISIBILITY_BITS + KEY_BITS
VISIBILITIES = tuple(Visibility)
VISIBILITY_MASK = ((1 << VISIBILITY_BITS) - 1) << KEY_BITS


def number_of(on: date | None, order: int, visibility: Visibility, key: str) -> int:
    """Return the number of what ``key`` names, which stands in ``order`` among those of the day."""
    apart = crc32(key.encode()) >> (32 - KEY_BITS)
    place = (_day_bits(on) << ORDER_BITS) | max(0, min(order, LAST_ORDER))
    return (place << (VISIBILITY_BITS + KEY_BITS)) | (visibility << KEY_BITS) | apart


def day_of(number: int) -> date | None:
    """Return the day of the entry kept under ``number``."""
    bits = number >> DAY_SHIFT
    return None if bits == NO_DAY else LAST_DAY - timedelta(days=bits - 1)


def visibility_of(number: int) -> Visibility:
    """Return who may see the entry kept under ``number``."""
    return VISIBILITIES[(number & VISIBILITY_MASK) >> KEY_BITS]


def visibility_bits(visibility: Visibility) -> int:
    """Return what ``VISIBILITY_MASK`` leaves of a number with this visibility."""
    return visibility << KEY_BITS


def numbers_between(first: date | None, last: date | None) -> tuple[int, int]:
    """Return the lowest and the highest number of the days from ``first`` to ``last``, both included."""
    newest = _day_bits(min(max(last or LAST_DAY, FIRST_DAY), LAST_DAY))
    oldest = _day_bits(min(max(first or FIRST_DAY, FIRST_DAY), LAST_DAY))
    return newest << DAY_SHIFT, ((oldest + 1) << DAY_SHIFT) - 1


def _day_bits(on: date | None) -> int:
    if on is None or not FIRST_DAY <= on <= LAST_DAY:
        return NO_DAY
    return (LAST_DAY - on).days + 1
