"""What is public: the one gate. Every page, list, count, picture and export takes its rows from here.

A citizen sees what stands in a published meeting, and nothing of a confidential item. The staff see unpublished
meetings as well; confidential items are for those who keep the register.
"""

from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Q, QuerySet

from samverk.accounts.access import Somebody, may_edit_register, may_read_unpublished
from samverk.directory.models import Body, Organisation, Person
from samverk.matters.models import Matter
from samverk.meetings.models import (
    Attendance,
    Clause,
    ClauseAddressee,
    Item,
    MatterStep,
    Meeting,
    Presenter,
    Signatory,
)
from samverk.records.prepared import prepared


@dataclass(frozen=True)
class Audience:
    """Whom something is shown to; by default, everybody."""

    sees_unpublished: bool = False
    sees_confidential: bool = False


CITIZENS = Audience()


def audience_of(user: Somebody) -> Audience:
    """Return what ``user`` may be shown."""
    return Audience(sees_unpublished=may_read_unpublished(user), sees_confidential=may_edit_register(user))


def meetings(audience: Audience) -> QuerySet[Meeting]:
    return Meeting.objects.filter(_published(audience, "published_at"))


def items(audience: Audience) -> QuerySet[Item]:
    return Item.objects.filter(_published(audience, "meeting__published_at"), _open(audience, "is_confidential"))


def clauses(audience: Audience) -> QuerySet[Clause]:
    """Return the clauses of visible meetings, but for those under a confidential item."""
    visible = Clause.objects.filter(_published(audience, "meeting__published_at"))
    if audience.sees_confidential:
        return visible
    return visible.filter(Q(item__isnull=True) | Q(item__is_confidential=False))


def addressees(audience: Audience) -> QuerySet[ClauseAddressee]:
    visible = ClauseAddressee.objects.filter(_published(audience, "clause__meeting__published_at"))
    if audience.sees_confidential:
        return visible
    return visible.filter(Q(clause__item__isnull=True) | Q(clause__item__is_confidential=False))


def attendances(audience: Audience) -> QuerySet[Attendance]:
    """Return the names in the lists of visible meetings.

    A name that the text ties to some items only (a guest) may give a confidential item away, and is then left out.
    """
    visible = Attendance.objects.filter(_published(audience, "meeting__published_at"))
    if audience.sees_confidential:
        return visible
    hidden = Item.objects.filter(meeting=OuterRef("meeting"), is_confidential=True)
    return visible.filter(Q(item_numbers=[]) | ~Exists(hidden))


def presenters(audience: Audience) -> QuerySet[Presenter]:
    return Presenter.objects.filter(
        _published(audience, "item__meeting__published_at"), _open(audience, "item__is_confidential")
    )


def signatories(audience: Audience) -> QuerySet[Signatory]:
    return Signatory.objects.filter(_published(audience, "meeting__published_at"))


def matter_steps(audience: Audience) -> QuerySet[MatterStep]:
    return MatterStep.objects.filter(
        _published(audience, "item__meeting__published_at"), _open(audience, "item__is_confidential")
    )


def matters(audience: Audience) -> QuerySet[Matter]:
    """Return the matters with at least one visible step; the staff see those without any as well."""
    if audience.sees_confidential:
        return Matter.objects.all()
    return Matter.objects.filter(Exists(matter_steps(audience).filter(matter=OuterRef("pk"))))


def bodies(audience: Audience) -> QuerySet[Body]:
    """Return the bodies that a visible meeting is of or a visible clause speaks to."""
    if audience.sees_confidential:
        return Body.objects.all()
    return Body.objects.filter(
        Exists(meetings(audience).filter(body=OuterRef("pk")))
        | Exists(addressees(audience).filter(body=OuterRef("pk")))
    )


def organisations(audience: Audience) -> QuerySet[Organisation]:
    """Return the member municipalities, and who else stands in something visible."""
    if audience.sees_confidential:
        return Organisation.objects.all()
    return Organisation.objects.filter(Q(is_member=True) | _stands_somewhere(audience, "organisation"))


def persons(audience: Audience) -> QuerySet[Person]:
    """Return the people who stand in something visible."""
    if audience.sees_confidential:
        return Person.objects.all()
    return Person.objects.filter(_stands_somewhere(audience, "person"))


def _stands_somewhere(audience: Audience, field: str) -> Q:
    here = {field: OuterRef("pk")}
    return Q(
        Exists(attendances(audience).filter(**here))
        | Exists(presenters(audience).filter(**here))
        | Exists(addressees(audience).filter(**here))
        | Exists(signatories(audience).filter(**here))
    )


def _published(audience: Audience, field: str) -> Q:
    return Q() if audience.sees_unpublished else Q(**{f"{field}__isnull": False})


def _open(audience: Audience, field: str) -> Q:
    return Q() if audience.sees_confidential else Q(**{field: False})


def hides_items(audience: Audience, meeting: Meeting) -> bool:
    """Return whether ``meeting`` holds items that ``audience`` may not see, so that its running text may not show."""
    return not audience.sees_confidential and bool(_confidential_items(audience, meeting.pk))


@prepared
def _confidential_items(_audience: Audience, meeting: int) -> "QuerySet[Item, tuple[int]]":
    return Item.objects.filter(meeting=meeting, is_confidential=True).order_by().values_list("id")[:1]
