"""What tells the content of one package from every other."""

import hashlib
import json

from samverk.matters.models import Matter
from samverk.packages.packing.describing import described
from samverk.packages.queries.gathered import Gathered

# Changed when packages come to look otherwise, so that the same matter becomes a new version.
MADE_BY = 2


def identifier_of(matter: Matter) -> str:
    """Return how the packages of a matter are called, all versions alike."""
    return f"samverk-{matter.public_id}"


def fingerprint_of(content: Gathered) -> str:
    """Return the hash over what is said of the matter and over every file of it."""
    told = hashlib.sha256(described(content)).hexdigest()
    files = [[piece.path, piece.identity] for piece in content.pieces]
    return hashlib.sha256(json.dumps([MADE_BY, told, files]).encode()).hexdigest()
