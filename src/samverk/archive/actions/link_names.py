"""A person's word about who a name is: kept as a rule, and applied at once and at every later reading."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction

from samverk.accounts.models import User
from samverk.archive.actions.link_bodies import settle_body, settle_organisation
from samverk.archive.models import ImportRun, LinkDecision, LinkSuggestion
from samverk.archive.queries.linker import make_archive_linker
from samverk.directory.actions import add_person
from samverk.directory.models import Mandate, Organisation, Person
from samverk.directory.naming import name_key
from samverk.meetings.actions.relink_meetings import meetings_naming, relink_meetings
from samverk.meetings.models import Attendance
from samverk.records import trail
from samverk.records.refusal import RuleBroken

Subject = LinkSuggestion.Subject


@dataclass(frozen=True, slots=True)
class Name:
    """A name beside an organisation, between two days; what is ``None`` or empty does not limit it."""

    written: str
    organisation: Organisation | None = None
    organisation_written: str = ""
    first_on: date | None = None
    last_on: date | None = None


@transaction.atomic
def link_name(name: Name, person: Person | None, *, by: User | None) -> int:
    """Say that ``name`` is ``person``, or nobody for ``None``; return how many names in the register changed owner.

    Raises ``RuleBroken("nothing-to-change")`` if the latest word about this name says the same.
    """
    fields = {
        "subject": LinkDecision.Subject.PERSON,
        "name_key": name_key(name.written),
        "organisation": name.organisation,
        "organisation_key": "" if name.organisation else name_key(name.organisation_written),
        "first_on": name.first_on,
        "last_on": name.last_on,
    }
    latest = LinkDecision.objects.filter(**fields).first()
    if latest is not None and latest.person == person:
        raise RuleBroken("nothing-to-change", name.written)
    decision = LinkDecision.objects.create(person=person, name_as_written=name.written, decided_by=by, **fields)
    trail.note("name-linked", decision, by=by, person=person.public_id if person else "")
    return relink_meetings(meetings_naming([decision.name_key]), make_archive_linker())


@transaction.atomic
def accept_suggestion(suggestion: LinkSuggestion, *, by: User | None) -> int:
    """Do what was suggested: link the name, or create what bears it; return how many names changed owner.

    Raises ``RuleBroken("already-settled")`` if somebody else came first.
    """
    _settle(suggestion, LinkSuggestion.State.ACCEPTED, by=by)
    if suggestion.subject == Subject.BODY:
        return settle_body(suggestion, by=by)
    if suggestion.subject == Subject.ORGANISATION:
        return settle_organisation(suggestion, by=by)
    _lay_down(suggestion, by=by)
    return relink_meetings(meetings_naming([suggestion.name_key]), make_archive_linker())


@transaction.atomic
def accept_unambiguous(*, by: User | None, run: ImportRun | None = None) -> int:
    """Create every person that only one reading of a name allows, of one run or of all; return how many.

    Unambiguous is a name that stands beside one known organisation only, and that nobody is called, nor almost called.
    """
    clear = LinkSuggestion.objects.filter(
        state=LinkSuggestion.State.OPEN, subject=Subject.PERSON, is_unambiguous=True
    ).select_for_update()
    if run is not None:
        meetings = run.files.filter(document__meeting__isnull=False).values("document__meeting")
        names = Attendance.objects.filter(meeting__in=meetings, person=None).values("name_key")
        clear = clear.filter(name_key__in=names)
    suggestions = list(clear.order_by("pk"))
    for suggestion in suggestions:
        _settle(suggestion, LinkSuggestion.State.ACCEPTED, by=by)
        _lay_down(suggestion, by=by)
    relink_meetings(meetings_naming([row.name_key for row in suggestions]), make_archive_linker())
    return len(suggestions)


@transaction.atomic
def dismiss_suggestion(suggestion: LinkSuggestion, *, by: User | None) -> None:
    """Say no to a suggestion; it is not made again.

    Raises ``RuleBroken("already-settled")`` if somebody else came first.
    """
    _settle(suggestion, LinkSuggestion.State.DISMISSED, by=by)


def _settle(suggestion: LinkSuggestion, state: LinkSuggestion.State, *, by: User | None) -> None:
    open_one = LinkSuggestion.objects.filter(pk=suggestion.pk, state=LinkSuggestion.State.OPEN)
    if not open_one.update(state=state, settled_by=by):
        raise RuleBroken("already-settled", suggestion.public_id)
    trail.note(f"suggestion-{state}", suggestion, by=by, name=suggestion.name_as_written)


def _lay_down(suggestion: LinkSuggestion, *, by: User | None) -> None:
    """Make the person if need be, let the known days of the mandate reach as far as the meetings, keep the rule."""
    person = suggestion.person
    if person is None:
        person = add_person(suggestion.name_as_written[:200])
        trail.note("person-created", person, by=by)
    _reach(person, suggestion)
    LinkDecision.objects.create(
        subject=LinkDecision.Subject.PERSON,
        name_as_written=suggestion.name_as_written,
        name_key=suggestion.name_key,
        organisation=suggestion.organisation,
        organisation_key=suggestion.organisation_key,
        person=person,
        decided_by=by,
    )


def _reach(person: Person, suggestion: LinkSuggestion) -> None:
    """A mandate with the same organisation is lengthened; else one is made, with the days of the meetings."""
    if suggestion.organisation is None:
        return
    mandate = (
        Mandate.objects.filter(person=person, organisation=suggestion.organisation).order_by("-holds_from").first()
    )
    if mandate is None:
        Mandate.objects.create(
            person=person,
            organisation=suggestion.organisation,
            role=suggestion.role[:120],
            holds_from=suggestion.first_on,
            holds_to=suggestion.last_on,
        )
        return
    if mandate.holds_from and suggestion.first_on:
        mandate.holds_from = min(mandate.holds_from, suggestion.first_on)
    if mandate.holds_to and suggestion.last_on:
        mandate.holds_to = max(mandate.holds_to, suggestion.last_on)
    mandate.save(update_fields=("holds_from", "holds_to"))
