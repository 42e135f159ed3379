"""What is asked of an engine, before it is said in the engine's own language."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class AnyOf:
    """One of ``forms`` or of ``compounds``, which are all the words that are made of one of ``parts``."""

    forms: tuple[str, ...]
    parts: tuple[str, ...] = ()
    compounds: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sequence:
    """These words, one after the other."""

    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Beginning:
    """A word that begins like this."""

    letters: str


Wanted = AnyOf | Sequence | Beginning


@dataclass(frozen=True, slots=True)
class Expression:
    """All of ``wanted``, of which there is at least one, and none of ``unwanted``."""

    wanted: tuple[Wanted, ...]
    unwanted: tuple[Wanted, ...] = ()
