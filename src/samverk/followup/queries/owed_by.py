"""What one municipality or one body owes, as far as somebody may see it."""

from django.db.models import Q, QuerySet

from samverk.accounts.access import Somebody, may_edit_register, may_read_unpublished
from samverk.accounts.standing import LEADING, PREPARING, TAKING_PART, Standing
from samverk.directory.models import Body, Organisation
from samverk.followup.models import Obligation
from samverk.followup.queries.obligations import obligations_for

# What anybody may know of: decided in published minutes, under no confidential item, and confirmed.
PUBLISHED = Q(clause__meeting__published_at__isnull=False) & (
    Q(clause__item__isnull=True) | Q(clause__item__is_confidential=False)
)


def sits_for(standing: Standing, organisation: Organisation) -> bool:
    """Return whether somebody sits for the organisation, or acts for one who does."""
    seats = TAKING_PART | PREPARING
    return any(held.organisation_id == organisation.pk and held.seat in seats for held in standing.held)


def owed_by_organisation(user: Somebody, standing: Standing, organisation: Organisation) -> QuerySet[Obligation]:
    """Return what the organisation owes: all of it for its own people and the secretariat.

    A chair sees what was decided in the bodies that they lead; a neighbour what has been published.
    """
    rows = Obligation.objects.filter(organisation=organisation)
    if may_read_unpublished(user) or sits_for(standing, organisation):
        return obligations_for(user, standing).filter(organisation=organisation)
    led = {held.body_id for held in standing.held if held.seat in LEADING}
    return rows.filter(PUBLISHED | Q(clause__meeting__body__in=led))


def owed_by_body(user: Somebody, standing: Standing, body: Body) -> QuerySet[Obligation]:
    """Return what the body owes as a whole, for those who sit in it and the staff."""
    return obligations_for(user, standing).filter(body=body)


def sees_all_of(user: Somebody, standing: Standing, organisation: Organisation) -> bool:
    """Return whether somebody may open what the organisation owes, and see how it has kept its days."""
    return may_edit_register(user) or may_read_unpublished(user) or sits_for(standing, organisation)
