"""Filling the index anew, while the old one is asked."""

import gc
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from django.db import connection, transaction

from samverk.search.actions.index import put_on
from samverk.search.actions.labels import keep_labels
from samverk.search.actions.shelves import held_shelves
from samverk.search.actions.vocabulary import take_stock
from samverk.search.engines import engine_of
from samverk.search.entry import Entry
from samverk.search.models import Shelf
from samverk.search.words import WORDS_VERSION

# A portion is a cursor, and entries of wholes that no other portion has a part of.
Portion = tuple[str, Sequence[Entry]]


class AlreadyFilled(Exception):
    """Somebody else has finished the same rebuilding."""


def rebuild(portions_after: Callable[[str], Iterator[Portion]]) -> int:
    """Fill a shelf from ``portions_after`` and let it be asked; return how many entries were put in this time.

    ``portions_after`` is called with the cursor of the last portion that was kept, which is empty at the beginning:
    what was stopped half-way goes on where it stopped. Changes made meanwhile reach both shelves.
    """
    name, cursor = _begin()
    portions = portions_after(cursor)
    entries = 0
    with _without_collecting():
        while (filled := _fill(name, portions)) is not None:
            entries += filled
    _exchange(name)
    return entries


@contextmanager
def _without_collecting() -> Iterator[None]:
    """Spare the collector of rings: rows are millions of tuples, and form none."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


@transaction.atomic
def _begin() -> tuple[str, str]:
    """Return the name of the shelf to fill and how far it is filled."""
    shelves = held_shelves()
    filling = next((shelf for shelf in shelves if shelf.state == Shelf.State.FILLING), None)
    if filling is not None and filling.words_version == WORDS_VERSION:
        return filling.name, filling.cursor
    shelf = filling or next(shelf for shelf in shelves if shelf.state == Shelf.State.EMPTY)
    engine = engine_of(connection)
    with connection.cursor() as cursor:
        engine.clear(cursor, shelf.name)
        engine.begin_filling(cursor, shelf.name)
    Shelf.objects.filter(name=shelf.name).update(state=Shelf.State.FILLING, words_version=WORDS_VERSION, cursor="")
    return shelf.name, ""


@transaction.atomic
def _fill(name: str, portions: Iterator[Portion]) -> int | None:
    """Put the next portion on the shelf and return its size, or ``None`` when there is none left."""
    shelf = _filling(name)
    # Taken only now: writers wait for the shelf, so that nothing newer can already stand on it.
    portion = next(portions, None)
    if portion is None:
        return None
    cursor, entries = portion
    keep_labels(entries)
    put_on(shelf, entries)
    Shelf.objects.filter(name=name).update(cursor=cursor)
    return len(entries)


def _exchange(name: str) -> None:
    """Ask the filled shelf from now on, and empty the other."""
    engine = engine_of(connection)
    with transaction.atomic(), connection.cursor() as cursor:
        _filling(name)
        take_stock(cursor, name)
        engine.end_filling(cursor, name)
        Shelf.objects.filter(state=Shelf.State.ASKED).update(state=Shelf.State.EMPTY, cursor="")
        Shelf.objects.filter(name=name).update(state=Shelf.State.ASKED, cursor="")
    with transaction.atomic(), connection.cursor() as cursor:
        for shelf in held_shelves():
            if shelf.state == Shelf.State.EMPTY:
                engine.clear(cursor, shelf.name)


def _filling(name: str) -> Shelf:
    shelf = next(shelf for shelf in held_shelves() if shelf.name == name)
    if shelf.state != Shelf.State.FILLING:
        raise AlreadyFilled(name)
    return shelf
