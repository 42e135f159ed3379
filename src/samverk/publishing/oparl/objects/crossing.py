"""What a file of this folder offers for its kind."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass

from samverk.publishing.oparl.vocabulary import Kind, Object


@dataclass(frozen=True)
class Crossing:
    """``objects`` returns them by key."""

    kind: Kind
    keys: Callable[[], Iterable[str]]
    objects: Callable[[Collection[str]], dict[str, Object]]
