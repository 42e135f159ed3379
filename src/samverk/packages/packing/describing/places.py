"""Where the files lie, seen from the root of the package."""

from xml.etree.ElementTree import Element

from samverk.packages.packing.pieces import Piece
from samverk.packages.packing.xml import node

REPRESENTATION = "submission"
DATA_FROM_ROOT = f"representations/{REPRESENTATION}"


def file_node(parent: Element, piece: Piece, name: str = "") -> Element:
    """Add which file holds something; ``name`` is what it is called there, where that is not its own name."""
    said = {"kind": piece.kind, "href": f"{DATA_FROM_ROOT}/{piece.path}", "name": name or piece.name}
    return node(parent, "file", attributes=said | {"confidential": bool(piece.restrictions)})
