"""The catalogue in the syntaxes of RDF: portals gather RDF/XML, people read Turtle, programs for the web JSON-LD."""

from dataclasses import dataclass

from samverk.publishing.open_data.catalogue import catalogue
from samverk.publishing.open_data.orderly import orderly
from samverk.publishing.stamp import Stamp


@dataclass(frozen=True)
class Syntax:
    """``name`` is what the library calls it."""

    name: str
    media_type: str


# The first is what goes out when nothing else is asked for.
SYNTAXES = {
    "rdf": Syntax("xml", "application/rdf+xml"),
    "ttl": Syntax("turtle", "text/turtle"),
    "jsonld": Syntax("json-ld", "application/ld+json"),
}


def written(ending: str, stamp: Stamp) -> bytes:
    """Return the catalogue as a file."""
    return orderly(catalogue(stamp), SYNTAXES[ending].name)
