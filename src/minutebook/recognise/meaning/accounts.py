"""What a clause costs, and between which accounts: "ur anslaget …", "från … till konto Filmprojekt"."""

import re
from collections.abc import Sequence
from itertools import pairwise

from minutebook.lexicon import sv_links as links
from minutebook.model.clause import VerbClass as V
from minutebook.recognise.meaning.money import Sum, sums_in
from minutebook.recognise.meaning.span import Span

_FROM = re.compile(links.ACCOUNT_FROM, re.IGNORECASE)
_TO = re.compile(links.ACCOUNT_TO, re.IGNORECASE)
_TOTAL = re.compile(links.TOTAL, re.IGNORECASE)
_INSTEAD = re.compile(links.INSTEAD, re.IGNORECASE)
_AND = re.compile(links.AND_BETWEEN_SUMS, re.IGNORECASE)
_WINDOW = 60
_MONEY_MOVES = frozenset({V.ALLOCATE, V.REALLOCATE})


def total_in(text: str, bare: str, classes: Sequence[V]) -> Span[int] | None:
    """Return the clause's total in öre.

    ``bare`` is the text with its brackets blanked: parts in brackets do not count, unless the only sum stands there.
    Sums that a grant joins by "och" are added up; the result is marked as derived.
    """
    sums = [found for found in sums_in(bare) if found.per is None]
    if not sums and bare != text:
        bracketed = [found for found in sums_in(text) if found.per is None]
        sums = bracketed if len(bracketed) == 1 else []
    if not sums:
        return None
    return _span(_stated_total(bare, sums)) if not _are_parts(bare, sums, classes) else _added(sums)


def accounts_in(bare: str, classes: Sequence[V]) -> tuple[tuple[int, int] | None, tuple[int, int] | None]:
    """Return where the account stands that the money is taken from, and the one that it goes to."""
    if not _MONEY_MOVES.intersection(classes):
        return None, None
    source = _FROM.search(bare) if any(sign in bare for sign in links.ACCOUNT_FROM_SIGNS) else None
    target = None
    if V.REALLOCATE in classes:
        target = _TO.search(bare, source.end() if source else 0) or _TO.search(bare)
    return source.span("account") if source else None, target.span("account") if target else None


def _stated_total(bare: str, sums: list[Sum]) -> Sum:
    """Return the sum called total, the one that the others add up to, the one after "från A till B", or the first."""
    for found in sums:
        if _TOTAL.search(bare, max(0, found.start - _WINDOW), found.start):
            return found
    largest = max(sums, key=lambda found: found.ore)
    if len(sums) > 2 and sum(found.ore for found in sums) == 2 * largest.ore:
        return largest
    if len(sums) == 2 and _INSTEAD.search(bare, max(0, sums[0].start - _WINDOW), sums[0].start):
        return sums[1]
    return sums[0]


def _are_parts(bare: str, sums: list[Sum], classes: Sequence[V]) -> bool:
    if len(sums) < 2 or not _MONEY_MOVES.intersection(classes) or _stated_total(bare, sums) is not sums[0]:
        return False
    largest = max(found.ore for found in sums)
    if 2 * largest == sum(found.ore for found in sums) and len(sums) > 2:
        return False
    return all(_AND.search(bare[before.end : after.start]) for before, after in pairwise(sums))


def _added(sums: list[Sum]) -> Span[int]:
    return Span(sums[0].start, sums[-1].end, sum(found.ore for found in sums), derived=True)


def _span(found: Sum) -> Span[int]:
    return Span(found.start, found.end, found.ore)
