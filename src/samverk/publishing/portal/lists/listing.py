"""What a list of the portal is: its columns, and where its rows come from."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from django.http import QueryDict
from django.utils.functional import Promise

from samverk.publishing.published import Audience
from samverk.records.taking_along.table import Cell as Cell
from samverk.records.taking_along.table import Column as Column
from samverk.records.taking_along.table import Form as Form
from samverk.records.taking_along.table import Table as Table


@dataclass(frozen=True)
class Listing:
    """``rows`` takes the one who asks and the filters of the address."""

    name: str
    title: Promise
    columns: Sequence[Column]
    rows: Callable[[Audience, QueryDict], Iterator[Sequence[Cell]]]

    def table(self, audience: Audience, query: QueryDict) -> Table:
        return Table(self.name, str(self.title), self.columns, self.rows(audience, query))
