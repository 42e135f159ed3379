"""Names in the lists of a meeting, linked where that is certain."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from minutebook.model.attendance import Attendee
from minutebook.model.source import Quote
from samverk.directory.naming import name_key
from samverk.directory.queries import Certainty, Linked, Linker
from samverk.meetings.models import Attendance, PresenceInterval, Presenter, Signatory
from samverk.meetings.models.item import Item
from samverk.meetings.registering.fitting import fitted
from samverk.meetings.registering.meeting_rows import MeetingRows
from samverk.meetings.registering.quoting import stored

NAME_LENGTH = 200


@dataclass(slots=True)
class PeopleOfMeeting:
    """Who is who at one meeting. A name without an organisation is whoever bears it in the lists of the meeting."""

    linker: Linker
    day: date | None
    listed: dict[str, set[int | None]] = field(default_factory=dict)

    def linked(self, name: str, organisation: str | None, *, in_lists: bool) -> tuple[int | None, Linked]:
        """Return the organisation and the person that a name beside an organisation is."""
        key = name_key(name)
        organisation_id = self.linker.organisation(organisation, self.day)
        if not in_lists and not organisation and len(self.listed.get(key, ())) == 1:
            (person,) = self.listed[key]
            if person is not None:
                return None, Linked(person, Certainty.LINKED)
        person_link = self.linker.person(key, organisation_id, name_key(organisation or ""), self.day)
        if in_lists:
            self.listed.setdefault(key, set()).add(person_link.person_id)
        return organisation_id, person_link

    def by_name(self, name: str) -> int | None:
        """Return the person that a name alone means at this meeting, if that is certain."""
        return self.linked(name, None, in_lists=False)[1].person_id


def add_attendances(rows: MeetingRows, attendees: tuple[Attendee, ...], people: PeopleOfMeeting) -> None:
    """Add everybody in the lists, with the times they were there."""
    for position, attendee in enumerate(attendees, start=1):
        attendance = Attendance(
            meeting=rows.meeting,
            position=position,
            section=str(attendee.section),
            party=attendee.party or "",
            chair=attendee.chair,
            secretary=attendee.secretary,
            serving=attendee.serving,
            deputy_for_as_written=attendee.deputy_for or "",
            remote=attendee.remote,
            group=attendee.group,
            item_numbers=list(attendee.items),
            **_named(rows, attendee, people, in_lists=True),
        )
        fitted(attendance)
        rows.add(attendance)
        for interval in attendee.presence:
            if interval.arrived and interval.left and interval.left < interval.arrived:
                continue  # the check of the minutes tells it; a time that cannot be is not stored
            rows.add(PresenceInterval(attendance=attendance, arrived_at=interval.arrived, left_at=interval.left))


def add_signatories(rows: MeetingRows, signatories: tuple[Any, ...], people: PeopleOfMeeting) -> None:
    """Add the names under the minutes."""
    for position, signatory in enumerate(signatories, start=1):
        row = Signatory(meeting=rows.meeting, position=position, **_named(rows, signatory, people, in_lists=False))
        fitted(row)
        rows.add(row)


def add_presenters(rows: MeetingRows, item: Item, presenters: tuple[Any, ...], people: PeopleOfMeeting) -> None:
    """Add those who presented an item."""
    for position, presenter in enumerate(presenters, start=1):
        named = _named(rows, presenter, people, in_lists=False)
        row = Presenter(item=item, position=position, group=presenter.group, **named)
        fitted(row)
        rows.add(row)


def _named(rows: MeetingRows, entry: Any, people: PeopleOfMeeting, *, in_lists: bool) -> dict[str, Any]:
    quotes: tuple[Quote, ...] = entry.quotes
    organisation = getattr(entry, "organisation", None)
    if getattr(entry, "group", False):
        organisation_id, link = people.linker.organisation(organisation, people.day), Linked(None, Certainty.UNLINKED)
    else:
        organisation_id, link = people.linked(entry.name, organisation, in_lists=in_lists)
        rows.people_linked += link.person_id is not None
        rows.people_unlinked += link.person_id is None
    return {
        "name_as_written": entry.name,
        "name_key": name_key(entry.name),
        "organisation_as_written": organisation or "",
        "role_as_written": entry.role or "",
        "link_state": str(link.certainty),
        "person_id": link.person_id,
        "organisation_id": organisation_id,
        "quotes": stored(quotes),
    }
