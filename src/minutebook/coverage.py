"""What share of a text was understood."""

from dataclasses import dataclass

from minutebook.model.minutes import Minutes


@dataclass(frozen=True, slots=True)
class Coverage:
    """Characters that are not white space: of the text without furniture, and of these the unclaimed."""

    shown: int
    unclaimed: int

    @property
    def share(self) -> float:
        """From 0 to 1; 1 for a text that holds nothing."""
        return 1 - self.unclaimed / self.shown if self.shown else 1.0

    def plus(self, other: "Coverage") -> "Coverage":
        return Coverage(self.shown + other.shown, self.unclaimed + other.unclaimed)


def coverage_of(minutes: Minutes) -> Coverage:
    """Count what was claimed."""
    furniture = sum(_solid(quote.words) for quote in minutes.furniture)
    return Coverage(_solid(minutes.text) - furniture, sum(_solid(quote.words) for quote in minutes.unclaimed))


def _solid(words: str) -> int:
    return sum(1 for letter in words if not letter.isspace())
