"""Who goes through the register, and what they have said."""

from collections.abc import Collection
from datetime import date

from django.db.models import Q, QuerySet

from samverk.accounts.models import User
from samverk.accounts.standing import TAKING_PART, VOTING, Standing, mandates_on
from samverk.collaborations.models import Review, Reviewed, Reviewer
from samverk.directory.models import Body, Organisation


def members_on(on: date) -> QuerySet[Organisation]:
    """Return the member municipalities on ``on``, from A to Ö."""
    return Organisation.objects.filter(
        Q(member_from__isnull=True) | Q(member_from__lte=on),
        Q(member_to__isnull=True) | Q(member_to__gte=on),
        is_member=True,
    ).order_by("sort_key")


def own_municipalities(standing: Standing) -> dict[int, str]:
    """Return the organisations somebody has a seat for, each with the address of whom they act for, if for anybody."""
    own: dict[int, str] = {}
    for held in standing.held:
        if held.seat in TAKING_PART and held.organisation_id is not None:
            own.setdefault(held.organisation_id, held.on_behalf_of)
    return own


def directing(standing: Standing) -> dict[int, str]:
    """Return the organisations somebody answers for: those they have a seat for in the group of directors."""
    own = own_municipalities(standing)
    bodies = {held.body_id for held in standing.held if held.seat in TAKING_PART}
    if not bodies:
        return {}
    groups = set(Body.objects.filter(pk__in=bodies, kind=Body.Kind.DIRECTORS).values_list("pk", flat=True))
    answering = {held.organisation_id for held in standing.held if held.body_id in groups and held.seat in TAKING_PART}
    return {key: on_behalf_of for key, on_behalf_of in own.items() if key in answering}


def written_to(organisation_ids: Collection[int], on: date) -> list[tuple[str, str]]:
    """Return address and name of who answers for the municipalities on ``on``, each once."""
    seats = mandates_on(on).filter(body__kind=Body.Kind.DIRECTORS, organisation__in=organisation_ids, seat__in=VOTING)
    people = User.objects.filter(person__in=seats.values("person_id"), is_active=True)
    return list(people.order_by("pk").values_list("email", "name"))


def open_remarks(review: Review) -> QuerySet[Reviewed]:
    """Return what municipalities want changed, as far as nobody has dealt with it."""
    rows = Reviewed.objects.filter(reviewer__review=review, settled_on__isnull=True).exclude(says=Reviewed.Says.RIGHT)
    return rows.select_related("reviewer__organisation", "collaboration").order_by("collaboration__sort_key", "id")


def unanswered_by(standing: Standing) -> QuerySet[Reviewer]:
    """Return the reviews that wait for those whom somebody answers for; no query for whoever sits nowhere."""
    rows = Reviewer.objects.filter(organisation__in=directing(standing), answered_at__isnull=True)
    return rows.select_related("review", "organisation").order_by("review__due_on", "organisation__sort_key")
