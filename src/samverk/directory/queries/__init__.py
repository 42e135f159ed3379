"""What may be asked of this room."""

from samverk.directory.queries.linking import Certainty, Linked, Linker, LinkRule, make_linker
from samverk.directory.queries.name_index import ALWAYS, NameIndex, Period, load_name_index

__all__ = [
    "ALWAYS",
    "Certainty",
    "LinkRule",
    "Linked",
    "Linker",
    "NameIndex",
    "Period",
    "load_name_index",
    "make_linker",
]
