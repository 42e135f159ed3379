"""One entry of the directory too many, or one too few: merged, parted, and every name in the register asked anew."""

from collections.abc import Iterable

from django.db import models, transaction

from samverk.accounts.models import User
from samverk.archive.actions.link_bodies import join_bodies
from samverk.archive.models import LinkDecision
from samverk.archive.queries.linker import make_archive_linker
from samverk.directory.actions import add_person
from samverk.directory.actions.merge import merge
from samverk.directory.models import Body, Mandate, Organisation, Person
from samverk.meetings.actions.relink_meetings import meetings_naming, relink_meetings
from samverk.meetings.models import Attendance, Meeting, Presenter, Signatory
from samverk.records import trail
from samverk.records.refusal import RuleBroken


@transaction.atomic
def merge_people(keep: Person, gone: Person, *, by: User | None) -> Person:
    """Say that two people are one; return whom. The names in the register follow.

    Raises ``RuleBroken("nothing-to-change")`` or ``RuleBroken("already-settled")``.
    """
    meetings = _meetings_of((keep, gone))
    merge(keep, gone, by=by)
    relink_meetings(meetings, make_archive_linker())
    return keep


@transaction.atomic
def merge_organisations(keep: Organisation, gone: Organisation, *, by: User | None) -> Organisation:
    """Say that two organisations are one; return which. What stands beside names in the register follows."""
    meetings = Attendance.objects.filter(organisation__in=(keep, gone)).values_list("meeting_id", flat=True).distinct()
    touched = sorted(meetings)
    merge(keep, gone, by=by)
    relink_meetings(touched, make_archive_linker())
    return keep


@transaction.atomic
def merge_bodies(keep: Body, gone: Body, *, by: User | None) -> Body:
    """Say that two bodies are one; return which. Meetings follow, and are known by the body that is kept.

    Raises ``RuleBroken("meeting-exists")`` if both bodies have a meeting of the same day and number.
    """
    for meeting in Meeting.objects.filter(body=gone):
        key = meeting.register_key.replace(f"body {gone.public_id}", f"body {keep.public_id}")
        if Meeting.objects.filter(register_key=key).exclude(pk=meeting.pk).exists():
            raise RuleBroken("meeting-exists", meeting.public_id)
        Meeting.objects.filter(pk=meeting.pk).update(register_key=key)
    merge(keep, gone, by=by)
    linker = make_archive_linker()
    join_bodies(linker)
    relink_meetings(list(Meeting.objects.filter(body=keep).values_list("pk", flat=True)), linker)
    return keep


@transaction.atomic
def split_person(person: Person, organisations: Iterable[Organisation], *, by: User | None) -> Person:
    """Say that whoever bore this name beside ``organisations`` is somebody else; return the one who was made.

    The mandates with those organisations go along, and so does the rule. Raises ``RuleBroken("nothing-to-change")`` if
    the person held no mandate and stands nowhere beside any of them.
    """
    apart = list(organisations)
    mandates = Mandate.objects.filter(person=person, organisation__in=apart)
    listed = Attendance.objects.filter(person=person, organisation__in=apart)
    if not mandates.exists() and not listed.exists():
        raise RuleBroken("nothing-to-change", person.public_id)
    meetings = _meetings_of((person,))
    names = {person.name, *listed.values_list("name_as_written", flat=True)}
    other = add_person(person.name)
    mandates.update(person=other)
    keys = set(listed.values_list("name_key", flat=True)) | {person.key}
    LinkDecision.objects.bulk_create(
        LinkDecision(
            name_as_written=sorted(names)[0],
            name_key=key,
            organisation=organisation,
            person=other,
            decided_by=by,
        )
        for key in sorted(keys)
        for organisation in apart
    )
    trail.note("person-split", person, by=by, other=other.public_id, organisations=[one.public_id for one in apart])
    relink_meetings(sorted({*meetings, *meetings_naming(sorted(keys))}), make_archive_linker())
    return other


def _meetings_of(people: Iterable[Person]) -> list[int]:
    """Return the meetings in whose lists, items or signatures these people stand."""
    found: set[int] = set()
    ways: tuple[tuple[type[models.Model], str], ...] = (
        (Attendance, "meeting_id"),
        (Signatory, "meeting_id"),
        (Presenter, "item__meeting_id"),
    )
    for model, way in ways:
        found.update(model._default_manager.filter(person__in=list(people)).values_list(way, flat=True))
    return sorted(found)
