"""What the head of the minutes says of the meeting itself: title, body, number, date, hours, place."""

from collections.abc import Sequence
from datetime import date

from minutebook.model.minutes import Minutes
from minutebook.model.when import Fact
from minutebook.recognise.draft import Draft
from minutebook.recognise.front import Front
from minutebook.recognise.lines import Line
from minutebook.recognise.meaning import dates_in
from minutebook.recognise.rules import header, naming


def head_of(draft: Draft, front: Front) -> Minutes:
    """Return minutes that hold nothing yet but their head."""
    time = front.time
    heads = {line.fold for line in draft.lines if line.is_furniture}
    own = [line for line in front.free if line.fold not in heads]
    title = naming.title_of_minutes(own) or naming.title_of_minutes(front.free)
    named = [title, *(line for line in front.free if line is not title)] if title else front.free
    about = [line for line in named if line is title or naming.is_about_a_meeting(line)]
    _settle_date(front, named, about)
    body = _field(front, "body") or naming.body_in(named)
    if body is None:
        telling = next((line for line in about if naming.may_name(line)), None)
        body = naming.meeting_named(telling) if telling else None
    number = naming.number_of(_field(front, "number")) or naming.number_in(
        [*about, *filter(naming.is_bare_number, named)]
    )
    _read_free_lines(draft, front)
    _claim(draft, front, about, body)
    return Minutes(
        source=draft.document.source,
        text=draft.document.text,
        is_minutes=True,
        dialect="",
        evidence=0.0,
        title=Fact(title.text, title.words.quotes()) if title else None,
        body=body,
        number=number,
        date=time.date,
        start=time.start,
        end=time.end,
        place=time.place,
    )


_FIRST = 60
_LONGEST = 200


def _settle_date(front: Front, named: Sequence[Line], about: Sequence[Line]) -> None:
    """Find the day outside the fields, or the year of a day that the fields give without one."""
    time = front.time
    if time.date is None:
        time.date = _first_date(named)
    if time.date is None:
        time.undated += [line.words for line in about]
        years = (
            header.year_in(line.text)
            for line in named[:_FIRST]
            if naming.is_about_a_meeting(line) or len(line.text) < 40
        )
        time.settle_year(next((year for year in years if year), None))


def _first_date(lines: Sequence[Line]) -> Fact[date] | None:
    for line in lines:
        facts = dates_in(line.words, None) if len(line.text) < 160 else ()
        if facts:
            return facts[0]
    return None


def _read_free_lines(draft: Draft, front: Front) -> None:
    """Read "söndagen den 12 mars 2023 kl. 19.00 i klubbhuset", which stands under no label."""
    time = front.time
    for line in front.free:
        if len(line.text) > _LONGEST or not any(letter.isdigit() for letter in line.text):
            continue
        days = dates_in(line.words, None)
        if days and (time.place is None or time.hours is None):
            time.read(line.words.cut(header.place_of(line.words, days[0])), "time-and-place")
            draft.claims.take(line.words.quotes())
        elif time.hours is None and not days:
            time.read(line.words, "time")


def _claim(draft: Draft, front: Front, about: Sequence[Line], body: Fact[str] | None) -> None:
    """Claim the fields, the title lines, the labels and the preamble."""
    draft.claims.take(quote for _, value in front.fields for quote in value.quotes())
    bodies = {quote.place.line for quote in body.quotes} if body else set()
    orders = {line.order for line in about}
    for line in front.free:
        if line.order in orders or line.block.place.line in bodies:
            draft.claims.take(line.words.quotes())
    draft.label(front.labels)
    draft.introduce(front.preamble)
    draft.introduce(line.words for line in front.agenda)


def _field(front: Front, name: str) -> Fact[str] | None:
    return next((Fact(value.text, value.quotes()) for meaning, value in front.fields if meaning == name), None)
