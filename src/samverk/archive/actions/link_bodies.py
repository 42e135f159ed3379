"""Bodies and organisations under the names that minutes give them."""

from datetime import date

from django.db import transaction

from samverk.accounts.models import User
from samverk.archive.intake.identity import same_meeting
from samverk.archive.models import LinkSuggestion
from samverk.archive.queries.linker import make_archive_linker
from samverk.directory.actions import ensure_body, ensure_names, ensure_organisation
from samverk.directory.models import BodyName, OrganisationName
from samverk.directory.naming import name_key
from samverk.directory.queries import Linker
from samverk.meetings.actions.relink_meetings import relink_meetings
from samverk.meetings.events import minutes_registered
from samverk.meetings.models import Attendance, Meeting
from samverk.records import trail


def settle_body(suggestion: LinkSuggestion, *, by: User | None) -> int:
    """Give a body the name that minutes use, or make it; return how many meetings are now its."""
    name = suggestion.name_as_written[:200]
    if suggestion.body is None:
        trail.note("body-created", ensure_body(name), by=by)
    else:
        ensure_names(BodyName, suggestion.body, [name], owner_field="body")
        trail.note("body-named", suggestion.body, by=by, name=name)
    return join_bodies(make_archive_linker())


def settle_organisation(suggestion: LinkSuggestion, *, by: User | None) -> int:
    """Give an organisation the name that minutes use, or make it; return how many names changed owner."""
    name = suggestion.name_as_written[:200]
    if suggestion.target_organisation is None:
        trail.note("organisation-created", ensure_organisation(name), by=by)
    else:
        ensure_names(OrganisationName, suggestion.target_organisation, [name], owner_field="organisation")
        trail.note("organisation-named", suggestion.target_organisation, by=by, name=name)
    unknown = Attendance.objects.filter(organisation=None).exclude(organisation_as_written="")
    rows = unknown.values_list("meeting_id", "organisation_as_written").distinct()
    meetings = {meeting for meeting, written in rows if name_key(written) == suggestion.name_key}
    return relink_meetings(sorted(meetings), make_archive_linker())


@transaction.atomic
def join_bodies(linker: Linker) -> int:
    """Give every meeting whose body was not known the body that its name means now; return how many got one.

    A meeting that would become one that is there already is left as it is: a person must say which source to follow.
    """
    changed: list[int] = []
    for meeting in Meeting.objects.filter(body=None).exclude(body_as_written="").select_for_update():
        body = linker.body(meeting.body_as_written, meeting.held_on)
        if body is None:
            continue
        key = _key(meeting, linker.names.body_public_ids[body])
        if _is_taken(key, meeting.held_on, meeting.pk):
            continue
        Meeting.objects.filter(pk=meeting.pk).update(body=body, register_key=key)
        changed.append(meeting.pk)
    if changed:
        transaction.on_commit(lambda: minutes_registered.send(Meeting, meeting_ids=tuple(changed)))
    return len(changed)


def _key(meeting: Meeting, body: str) -> str:
    if meeting.register_key.startswith("file ") or meeting.held_on is None:
        return meeting.register_key
    return "|".join([f"body {body}", *meeting.register_key.split("|")[1:]])


def _is_taken(key: str, day: date | None, meeting_id: int) -> bool:
    others = Meeting.objects.filter(held_on=day).exclude(pk=meeting_id).values_list("register_key", flat=True)
    return any(same_meeting(other, key) for other in others)
