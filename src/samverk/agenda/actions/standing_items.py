"""The body's template: what every agenda of it holds."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.conf import settings
from django.db import transaction
from django.db.models import QuerySet
from django.utils import translation
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from samverk.accounts.models import User
from samverk.agenda.models import StandingItem
from samverk.directory.models import Body
from samverk.records import trail

# Titles, kinds of ``minutebook.model.item.ItemKind``, and minutes.
USUAL: tuple[tuple[Promise, str, int], ...] = (
    (_("Opening of the meeting"), "opening", 5),
    (_("Check-in round"), "check-in", 10),
    (_("Minutes of the last meeting"), "previous-minutes", 5),
    (_("Short notices"), "short-notices", 10),
    (_("Thematic session"), "thematic", 30),
    (_("Other business"), "other-business", 10),
    (_("Closing of the meeting"), "closing", 5),
)


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a template as it is to be; ``public_id`` is empty for a new one."""

    title: str
    kind: str
    minutes: int
    public_id: str = ""


def in_template(body: Body) -> QuerySet[StandingItem]:
    """Return the rows of the body's template in their order; none where it has not been made yet."""
    return StandingItem.objects.filter(body=body, is_retired=False).order_by("position", "id")


def standing_items_of(body: Body) -> list[StandingItem]:
    """Return the body's template; a body that has none gets the usual one, in the language of the house.

    Part of acts that hold the body's meeting, and of the page of the template.
    """
    rows = list(in_template(body))
    return rows or _usual(body)


@transaction.atomic
def set_standing_items(body: Body, rows: Sequence[Row], *, by: User, on_behalf_of: str = "") -> None:
    """Make ``rows`` the body's template, in this order. Agendas that were laid out before stay as they are."""
    # The body's row is where two editors wait: the template is always one that somebody has seen whole.
    Body.objects.select_for_update().get(pk=body.pk)
    known = {item.public_id: item for item in in_template(body)}
    for position, row in enumerate(rows, start=1):
        item = known.pop(row.public_id, None) or StandingItem(body=body)
        item.position, item.title, item.kind, item.minutes = position, row.title, row.kind, row.minutes
        item.save()
    StandingItem.objects.filter(pk__in=[item.pk for item in known.values()]).update(is_retired=True)
    trail.note("agenda-template-changed", body, by=by, on_behalf_of=on_behalf_of, items=len(rows))


@transaction.atomic
def _usual(body: Body) -> list[StandingItem]:
    Body.objects.select_for_update().get(pk=body.pk)
    if rows := list(in_template(body)):
        return rows
    with translation.override(settings.LANGUAGE_CODE):
        usual = [
            StandingItem(body=body, position=position, title=str(title), kind=kind, minutes=minutes)
            for position, (title, kind, minutes) in enumerate(USUAL, start=1)
        ]
    return StandingItem.objects.bulk_create(usual)
