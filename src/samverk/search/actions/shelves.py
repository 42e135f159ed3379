"""The shelves, held against other writers until the end of the transaction."""

from django.db import connection

from samverk.search.engines import engine_of
from samverk.search.models import Shelf
from samverk.search.words import WORDS_VERSION

FIRST_STATES = {"a": Shelf.State.ASKED, "b": Shelf.State.EMPTY}


def held_shelves() -> list[Shelf]:
    """Return both shelves, the one that is asked first; writers wait for each other here."""
    shelves = list(Shelf.objects.select_for_update().order_by("state", "name"))
    return shelves if len(shelves) == len(FIRST_STATES) else _new_shelves()


def _new_shelves() -> list[Shelf]:
    """Return two empty shelves in place of those that somebody removed, as ``flush`` does with every row it knows."""
    engine = engine_of(connection)
    Shelf.objects.all().delete()
    with connection.cursor() as cursor:
        for name in FIRST_STATES:
            engine.clear(cursor, name)
    return [
        Shelf.objects.create(name=name, state=state, words_version=WORDS_VERSION)
        for name, state in FIRST_STATES.items()
    ]
