"""The engines that keep the index, told apart by the database they live in."""

from typing import Any

from samverk.search.engines.engine import Engine
from samverk.search.engines.postgresql import Postgresql
from samverk.search.engines.sqlite import Sqlite

ENGINES: dict[str, Engine] = {"sqlite": Sqlite(), "postgresql": Postgresql()}


def engine_of(connection: Any) -> Engine:
    """Return the engine of a database connection.

    Raises ``KeyError`` for a database that the house does not know.
    """
    return ENGINES[connection.vendor]
