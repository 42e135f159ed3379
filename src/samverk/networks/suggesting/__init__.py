"""Reading from clauses which step of which network's life they take; touches no database."""

from samverk.networks.suggesting.named import NamedNetworks
from samverk.networks.suggesting.read import Read, first_day, read_step

__all__ = ["NamedNetworks", "Read", "first_day", "read_step"]
