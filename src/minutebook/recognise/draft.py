"""The minutes while they are put together: what was claimed, and what only marks the form."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from minutebook.model.blocks import Document
from minutebook.model.source import Place, Quote
from minutebook.recognise.claims import Claims
from minutebook.recognise.lines import Line
from minutebook.recognise.stretch import Stretch


@dataclass(slots=True)
class Draft:
    """``labels`` are marks of the form, ``preamble`` is what else stands before the items."""

    document: Document
    lines: list[Line]
    claims: Claims
    labels: list[Quote] = field(default_factory=list)
    preamble: list[Quote] = field(default_factory=list)

    def label(self, stretches: Iterable[Stretch]) -> None:
        """Claim stretches as marks of the form."""
        quotes = [quote for stretch in stretches for quote in stretch.quotes()]
        self.labels += quotes
        self.claims.take(quotes)

    def introduce(self, stretches: Iterable[Stretch]) -> None:
        """Claim stretches as part of the preamble."""
        quotes = [quote for stretch in stretches for quote in stretch.quotes()]
        self.preamble += quotes
        self.claims.take(quotes)

    def furniture(self) -> tuple[Quote, ...]:
        """Return page heads and feet, stamps, and the marks of emphasis inside other lines."""
        quotes = []
        for line in self.lines:
            place, text = line.block.place, line.block.text
            if line.is_furniture:
                quotes.append(Quote(text, place))
                continue
            for start, end in line.marks:
                words = text[start - place.start : end - place.start]
                if words.strip():
                    quotes.append(Quote(words, Place(start, end, place.page, place.line)))
        return tuple(sorted(quotes, key=lambda quote: quote.place))
