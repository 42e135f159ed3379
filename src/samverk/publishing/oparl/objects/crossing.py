"""What a file of this folder offers for its kind."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass

from samverk.publishing.oparl.vocabulary import Object


@dataclass(frozen=True)
class Crossing:
    """``kind`` names them in addresses and traces; ``objects`` returns them by key."""

    kind: str
    keys: Callable[[], Iterable[str]]
    objects: Callable[[Collection[str]], dict[str, Object]]
