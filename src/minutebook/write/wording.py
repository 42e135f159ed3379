"""Days, hours and names as minutes write them."""

from collections.abc import Iterable
from datetime import date, time

from minutebook.lexicon import sv_writing
from minutebook.lexicon.sv_house_styles import PLAIN
from minutebook.model.attendance import Attendee, Interval, Presenter
from minutebook.model.house_style import DayForm, HouseStyle
from minutebook.model.when import When

SHORT_YEARS = range(2000, 2030)


def genitive(name: str) -> str:
    """Return a name as owner of what follows."""
    return name if name.endswith(sv_writing.ENDS_AS_GENITIVE) else name + sv_writing.GENITIVE


def hour(moment: time) -> str:
    return f"{moment:%H.%M}"


def time_and_place(
    on: date | None, start: time | None, end: time | None, place: str | None, style: HouseStyle = PLAIN
) -> str:
    """Return day, hours and place as far as they are known, empty where nothing is."""
    said = [day(on, style.day)] if on else []
    if start:
        said += filter(None, (style.clock, hour(start) + (f"-{hour(end)}" if end else "")))
    return ", ".join(filter(None, (" ".join(said), place)))


def day(on: date, form: DayForm) -> str:
    """Return a day as the house writes it; six figures tell no century, so that a far year is written out."""
    if form is DayForm.SHORT and on.year in SHORT_YEARS:
        return f"{on:%y%m%d}"
    if form is DayForm.LONG:
        return f"{sv_writing.ON_DAY} {on.day} {sv_writing.MONTHS[on.month - 1]} {on.year}"
    return on.isoformat()


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
