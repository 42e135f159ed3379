"""Where mail comes from: a folder of files, and a mailbox."""

from samverk.mailroom.sources.configured import sources
from samverk.mailroom.sources.parcel import Parcel, Source, Trouble

__all__ = ["Parcel", "Source", "Trouble", "sources"]
