"""Days, hours and names as minutes write them."""

from collections.abc import Iterable
from datetime import date, time

from minutebook.lexicon import sv_writing
from minutebook.model.attendance import Attendee, Interval, Presenter
from minutebook.model.when import When


def genitive(name: str) -> str:
    """Return a name as owner of what follows."""
    return name if name.endswith(sv_writing.ENDS_AS_GENITIVE) else name + sv_writing.GENITIVE


def hour(moment: time) -> str:
    return f"{moment:%H.%M}"


def time_and_place(on: date | None, start: time | None, end: time | None, place: str | None) -> str:
    """Return day, hours and place as far as they are known, empty where nothing is."""
    said = [on.isoformat()] if on else []
    if start:
        said.append(f"{sv_writing.CLOCK} {hour(start)}" + (f"-{hour(end)}" if end else ""))
    return ", ".join(filter(None, (" ".join(said), place)))


def when(moment: When) -> str:
    """Return a day, a month, a quarter or a year, as precise as it is."""
    if moment.day is not None and moment.month is not None:
        return f"{moment.year:04}-{moment.month:02}-{moment.day:02}"
    if moment.month is not None:
        return f"{sv_writing.MONTHS[moment.month - 1]} {moment.year}"
    if moment.quarter is not None:
        return f"{sv_writing.QUARTER} {moment.quarter} {moment.year}"
    return str(moment.year)


def attendee(person: Attendee) -> str:
    """Return one entry of a list: name, party, whom for, office, and in brackets how and when."""
    name = f"{person.name} ({person.party})" if person.party else person.name
    described = [name, person.organisation, _office(person), _served(person)]
    entry = ", ".join(words for words in described if words)
    aside = ", ".join(_asides(person))
    return f"{entry} ({aside})" if aside else entry


def presenter(person: Presenter) -> str:
    """Return who presents an item, with office and organisation."""
    return ", ".join(words for words in (person.name, person.organisation, person.role) if words)


def _office(person: Attendee) -> str:
    """Return the office, and behind it what the person was at the meeting, where the office does not say so."""
    office = person.role or ""
    at_meeting = sv_writing.CHAIR if person.chair else sv_writing.SECRETARY if person.secretary else ""
    says_so = at_meeting in office.lower() or (person.secretary and sv_writing.SECRETARY_SIGN in office.lower())
    return office if says_so else ", ".join(filter(None, (office, at_meeting)))


def _served(person: Attendee) -> str | None:
    if person.deputy_for:
        return f"{sv_writing.SERVES_FOR} {person.deputy_for}"
    return sv_writing.SERVING if person.serving else None


def _asides(person: Attendee) -> Iterable[str]:
    if person.remote:
        yield sv_writing.REMOTE
    yield from filter(None, map(_interval, person.presence))
    if person.items:
        yield f"{sv_writing.ONLY_ITEMS} {', '.join(person.items)}"


def _interval(stay: Interval) -> str:
    if stay.arrived and stay.left:
        return f"{hour(stay.arrived)}-{hour(stay.left)}"
    if stay.arrived:
        return f"{sv_writing.ARRIVED} {hour(stay.arrived)}"
    return f"{sv_writing.LEFT} {hour(stay.left)}" if stay.left else ""
