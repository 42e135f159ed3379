"""A day to keep that lies before the meeting which sets it. Whether one has passed since is not asked here."""

from collections.abc import Iterator

from minutebook.check.parts import clauses_of, first_place, words_of
from minutebook.model.finding import Finding, Level
from minutebook.model.minutes import Minutes
from minutebook.model.source import Quote
from minutebook.model.when import When


def early_deadlines(minutes: Minutes) -> Iterator[Finding]:
    """Yield a warning for each due day or returning meeting that is over before the meeting is held."""
    if minutes.date is None:
        return
    for _, clause in clauses_of(minutes):
        due, returns = clause.meaning.due, clause.meaning.returns_to
        stated: list[tuple[When, tuple[Quote, ...]]] = []
        if due is not None:
            stated.append((due.value, due.quotes))
        if returns is not None and returns.on is not None and (due is None or returns.on != due.value):
            stated.append((returns.on, returns.quotes))
        for moment, quotes in stated:
            if moment.last_day < minutes.date.value:
                place = first_place(quotes)
                yield Finding("deadline-before-meeting", Level.WARNING, place, words_of(quotes), str(moment))
