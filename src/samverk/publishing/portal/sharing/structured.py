"""What a page says to machines, in the words of schema.org, as JSON-LD.

Only what the page itself shows: everything comes from what its view was given by the gate.
"""

import json
from collections.abc import Sequence
from datetime import date, time
from typing import Any

from django.conf import settings
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import Truncator
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from samverk.directory.models import Body
from samverk.meetings.models import Clause, Meeting
from samverk.publishing.portal.sharing.naming import body_of, name_of_meeting

Thing = dict[str, Any]
FIRST_WORDS = 110
# So that no word of a decision can end the element it stands in.
ESCAPES = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026"}


def as_json_ld(*things: Thing) -> SafeString:
    """Return ``things`` as an element that no browser runs."""
    said = json.dumps({"@context": "https://schema.org", "@graph": things}, ensure_ascii=False).translate(ESCAPES)
    return mark_safe(f'<script type="application/ld+json">{said}</script>')  # noqa: S308  escaped above


def decision(clause: Clause, meeting: Meeting, here: str, at_meeting: str, at_body: str) -> Thing:
    """Return a clause as a text that a body made at a meeting; the addresses are those of the pages.

    Not as ``Legislation``: what is decided here binds those who decided, and is no law.
    """
    return _known(
        {
            "@type": "CreativeWork",
            "@id": here,
            "url": here,
            "genre": _("Decision"),
            "name": Truncator(clause.text).chars(FIRST_WORDS),
            "text": clause.text,
            "inLanguage": "sv",
            "dateCreated": meeting.held_on and meeting.held_on.isoformat(),
            "datePublished": meeting.published_at and localdate(meeting.published_at).isoformat(),
            "creator": organisation(body_of(meeting), at_body),
            "recordedAt": {"@type": "Event", "@id": at_meeting, "name": name_of_meeting(meeting)},
            "publisher": _publisher(),
            "license": settings.DATA_LICENCE,
            "isAccessibleForFree": True,
        }
    )


def event(meeting: Meeting, here: str, at_body: str, at_minutes: str) -> Thing:
    """Return a meeting that was held, with the minutes of it."""
    place = meeting.place_as_written
    return _known(
        {
            "@type": "Event",
            "@id": here,
            "url": here,
            "name": name_of_meeting(meeting),
            "startDate": _begin(meeting),
            "endDate": _end(meeting),
            "location": {"@type": "Place", "name": place} if place else None,
            "organizer": organisation(body_of(meeting), at_body),
            "recordedIn": {
                "@type": "CreativeWork",
                "name": _("The minutes"),
                "inLanguage": "sv",
                "encoding": {
                    "@type": "MediaObject",
                    "contentUrl": at_minutes,
                    "encodingFormat": "application/akn+xml",
                },
            },
        }
    )


def body_with_names(body: Body, here: str, other_names: Sequence[str]) -> Thing:
    """Return a body under all its names."""
    return _known(
        {
            **organisation(body.name, here),
            "url": here,
            "alternateName": list(other_names),
            "foundingDate": body.begins_on and body.begins_on.isoformat(),
            "dissolutionDate": body.ends_on and body.ends_on.isoformat(),
        }
    )


def organisation(name: str, here: str) -> Thing:
    """Return a body of the municipalities, with its page where it has one; nothing where it has no name."""
    return {} if not name else _known({"@type": "GovernmentOrganization", "@id": here, "name": name})


def breadcrumbs(steps: Sequence[tuple[str, str]]) -> Thing:
    """Return the way to a page: names and addresses, from the list it stands in to itself."""
    listed = [
        {"@type": "ListItem", "position": place, "name": name, "item": address}
        for place, (name, address) in enumerate(steps, start=1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": listed}


def _publisher() -> Thing:
    return {"@type": "Organization", "name": settings.PUBLISHER, "url": settings.PUBLISHER_ADDRESS}


def _begin(meeting: Meeting) -> str | None:
    return _moment(meeting.held_on, meeting.starts_at)


def _end(meeting: Meeting) -> str | None:
    """Return the last day or hour, ``None`` where the minutes state neither."""
    if meeting.last_on is None and meeting.ends_at is None:
        return None
    return _moment(meeting.last_on or meeting.held_on, meeting.ends_at)


def _moment(day: date | None, hour: time | None) -> str | None:
    if day is None:
        return None
    return f"{day.isoformat()}T{hour:%H:%M}" if hour else day.isoformat()


def _known(thing: Thing) -> Thing:
    return {name: value for name, value in thing.items() if value not in (None, "", [], {})}
