"""What a house style is: signs by which it shows, and the order in which its rules are tried."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Dialect:
    """A house style.

    ``signs`` weighs what was seen in the document; ``headings`` are the ways of numbering items in the order in
    which they are tried. ``labels_everything`` means that every part of an item has its label, so that whatever
    stands below a decision heading is decided.
    """

    name: str
    signs: tuple[tuple[str, float], ...]
    headings: tuple[str, ...]
    labels_everything: bool = False
