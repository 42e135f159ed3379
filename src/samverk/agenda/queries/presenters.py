"""Who presents: names as somebody wrote them, and whom they mean."""

from collections.abc import Sequence

from django.db.models import Q

from samverk.accounts.standing import mandates_on
from samverk.agenda.actions.present import Presents
from samverk.directory.models import Mandate
from samverk.directory.naming import name_key
from samverk.meetings.models import Item, Meeting

NAME = 200
MOST_NAMES = 20


def presents_of(item: Item | None, meeting: Meeting, names: Sequence[str]) -> tuple[Presents, ...]:
    """Return ``names`` with the people they mean: those linked before, else the only one of that name with a mandate
    on the day of the meeting. In two queries.
    """
    keys = {name_key(name) for name in names}
    known: dict[str, Presents] = {}
    for key, mandates in _mandates(meeting, keys).items():
        if len({mandate.person_id for mandate in mandates}) == 1:
            of_body = next((one for one in mandates if one.body_id == meeting.body_id), mandates[0])
            known[key] = Presents(of_body.person.name, of_body.person, of_body.organisation)
    for presenter in item.presenters.select_related("person", "organisation") if item is not None else ():
        if presenter.person is not None:
            known[presenter.name_key] = Presents("", presenter.person, presenter.organisation)
    return tuple(_presents(name, known.get(name_key(name))) for name in names)


def _presents(name: str, known: Presents | None) -> Presents:
    return Presents(name, known.person, known.organisation) if known is not None else Presents(name)


def _mandates(meeting: Meeting, keys: set[str]) -> dict[str, list[Mandate]]:
    assert meeting.held_on is not None
    found: dict[str, list[Mandate]] = {}
    mandates = mandates_on(meeting.held_on).filter(Q(person__key__in=keys)).select_related("person", "organisation")
    for mandate in mandates.order_by("id"):
        found.setdefault(mandate.person.key, []).append(mandate)
    return found
