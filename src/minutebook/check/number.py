"""Minutes without a running number of their own, where the items are not numbered through the year either."""

from collections.abc import Iterator

from minutebook.check.parts import words_of
from minutebook.model.finding import Finding, Level
from minutebook.model.minutes import Minutes


def unnumbered_minutes(minutes: Minutes) -> Iterator[Finding]:
    """Yield a note; minutes whose items are paragraphs ("§ 12") need no number of their own."""
    by_paragraph = any("§" in words_of(item.quotes)[:20] for item in minutes.items)
    if minutes.number is None and not by_paragraph:
        yield Finding("minutes-without-number", Level.NOTE)
