"""A value and the characters of a reading text that state it."""

from collections.abc import Iterable
from typing import Generic, NamedTuple, TypeVar

from minutebook.model.when import Fact
from minutebook.recognise.stretch import Stretch

T = TypeVar("T")


class Span(NamedTuple, Generic[T]):
    """``value`` is stated by ``text[start:end]``; ``derived`` where those words do not state it alone."""

    start: int
    end: int
    value: T
    derived: bool = False

    def fact(self, stretch: Stretch) -> Fact[T]:
        """Return the value with the printed words behind it."""
        return Fact(self.value, stretch.quotes(self.start, self.end), self.derived)


def apart(spans: Iterable[Span[T]]) -> list[Span[T]]:
    """Return the spans ordered by place; of two that overlap, the first."""
    spans = list(spans)
    if len(spans) < 2:
        return spans
    kept: list[Span[T]] = []
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        if not kept or kept[-1].end <= span.start:
            kept.append(span)
    return kept
