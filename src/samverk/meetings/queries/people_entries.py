"""What can be found of people and matters: each is visible to whoever may see one of the places where it stands."""

from collections.abc import Collection

from django.db.models import Exists, OuterRef, Q, QuerySet

from samverk.directory.models import Mandate, Person
from samverk.matters.models import Matter
from samverk.meetings.models import Attendance, ClauseAddressee, Item, MatterStep, Presenter, Signatory
from samverk.search.entry import Entry, Kind, Label
from samverk.search.visibility import Visibility

OPEN_ITEM = Q(item__is_confidential=False)
OPEN_CLAUSE = Q(clause__item__isnull=True) | Q(clause__item__is_confidential=False)


def people_named_in(meeting_ids: Collection[int]) -> set[int]:
    """Return the people to whom names in these meetings are linked."""
    found: set[int] = set()
    for rows in (
        Attendance.objects.filter(meeting__in=meeting_ids),
        Signatory.objects.filter(meeting__in=meeting_ids),
        Presenter.objects.filter(item__meeting__in=meeting_ids),
        ClauseAddressee.objects.filter(clause__meeting__in=meeting_ids),
    ):
        found.update(rows.exclude(person=None).values_list("person_id", flat=True))
    return found


def matters_touched_by(meeting_ids: Collection[int]) -> set[int]:
    """Return the matters with a step in these meetings."""
    return set(MatterStep.objects.filter(item__meeting__in=meeting_ids).values_list("matter_id", flat=True))


def person_entries(person_ids: Collection[int]) -> list[Entry]:
    """Return the entries of people, with their other names and their offices."""
    people = Person.objects.filter(pk__in=person_ids).prefetch_related("names").order_by("pk")
    public, staff = (set(people.filter(_stands(published)).values_list("pk", flat=True)) for published in (True, False))
    mandates: dict[int, list[Mandate]] = {}
    held = Mandate.objects.filter(person__in=person_ids).select_related("organisation", "body")
    for mandate in held.order_by("person", "holds_from", "pk"):
        mandates.setdefault(mandate.person_id, []).append(mandate)
    return [_person_entry(person, mandates.get(person.pk, []), public, staff) for person in people]


def matter_entries(matter_ids: Collection[int]) -> list[Entry]:
    """Return the entries of matters."""
    steps = MatterStep.objects.filter(OPEN_ITEM, matter__in=matter_ids)
    staff = set(steps.values_list("matter_id", flat=True))
    public = set(steps.filter(item__meeting__published_at__isnull=False).values_list("matter_id", flat=True))
    return [
        Entry(
            kind=Kind.MATTER,
            public_id=matter.public_id,
            whole=f"matter-{matter.pk}",
            title=matter.title,
            words=matter.registry_number,
            visibility=_visibility(matter.pk, public, staff),
        )
        for matter in Matter.objects.filter(pk__in=matter_ids).order_by("pk")
    ]


def _person_entry(person: Person, mandates: list[Mandate], public: set[int], staff: set[int]) -> Entry:
    other_names = [name.name for name in person.names.all() if name.name != person.name]
    offices = [" ".join(filter(None, (row.role, str(row.organisation or ""), str(row.body or "")))) for row in mandates]
    organisations = {row.organisation.public_id: row.organisation.name for row in mandates if row.organisation}
    return Entry(
        kind=Kind.PERSON,
        public_id=person.public_id,
        whole=f"person-{person.pk}",
        title=person.name,
        words="\n".join(dict.fromkeys(other_names + offices)),
        organisations=tuple(Label(public_id, name) for public_id, name in organisations.items()),
        visibility=_visibility(person.pk, public, staff),
    )


def _stands(published: bool) -> Q:
    """Return the condition that a person stands somewhere open, in a published meeting or in any."""
    here = {"person": OuterRef("pk")}
    hidden_items = Item.objects.filter(meeting=OuterRef("meeting"), is_confidential=True)
    attendances = Attendance.objects.filter(Q(item_numbers=[]) | ~Exists(hidden_items), **here)
    presenters = Presenter.objects.filter(OPEN_ITEM, **here)
    addressees = ClauseAddressee.objects.filter(OPEN_CLAUSE, **here)
    signatories = Signatory.objects.filter(**here)
    places: tuple[tuple[QuerySet, str], ...] = (  # type: ignore[type-arg]
        (attendances, "meeting"),
        (presenters, "item__meeting"),
        (addressees, "clause__meeting"),
        (signatories, "meeting"),
    )
    said = Q()
    for rows, way in places:
        said |= Q(Exists(rows.filter(**{f"{way}__published_at__isnull": False}) if published else rows))
    return said


def _visibility(key: int, public: set[int], staff: set[int]) -> Visibility:
    if key in public:
        return Visibility.PUBLIC
    return Visibility.STAFF if key in staff else Visibility.CONFIDENTIAL
