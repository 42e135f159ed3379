"""Agenda items, with what was decided under them."""

from collections.abc import Collection, Iterable

from samverk.meetings.models import Item
from samverk.post.addresses import whole_address
from samverk.publishing import published
from samverk.publishing.oparl.objects.crossing import Crossing
from samverk.publishing.oparl.vocabulary import Kind, Object, address, said
from samverk.publishing.portal.wording import ACTS
from samverk.publishing.published import CITIZENS

Rows = dict[int, list[tuple[str, str]]]


def keys() -> Iterable[str]:
    return published.items(CITIZENS).order_by("id").values_list("public_id", flat=True)


def objects(wanted: Collection[str]) -> dict[str, Object]:
    found = list(published.items(CITIZENS).filter(public_id__in=wanted).select_related("meeting"))
    return {item.public_id: thing for item, thing in agenda_items(found)}


def agenda_items(found: Collection[Item]) -> list[tuple[Item, Object]]:
    """Return each of the items, which came through the gate, with its object."""
    decided, taken_up = _decided(found), _taken_up(found)
    return [(item, _item(item, decided.get(item.pk, []), taken_up.get(item.pk))) for item in found]


def _decided(found: Collection[Item]) -> Rows:
    """Return text and leading act of the clauses under each item."""
    rows: Rows = {}
    clauses = published.clauses(CITIZENS).filter(item__in=[item.pk for item in found]).order_by("item_id", "position")
    for item, text, act in clauses.values_list("item_id", "text", "verb_class"):
        rows.setdefault(item or 0, []).append((text, act))
    return rows


def _taken_up(found: Collection[Item]) -> dict[int, str]:
    """Return the public id of the matter that each item is a step of; the first, where there are several."""
    steps = published.matter_steps(CITIZENS).filter(item__in=[item.pk for item in found]).order_by("-id")
    return dict(steps.values_list("item_id", "matter__public_id"))


def _item(item: Item, decided: list[tuple[str, str]], matter: str | None) -> Object:
    acts = dict.fromkeys(str(ACTS[act].label) for _text, act in decided if act in ACTS)
    return said(
        Kind.AGENDA_ITEM,
        item.public_id,
        meeting=address(Kind.MEETING, item.meeting.public_id),
        number=item.number_as_printed,
        order=item.position,
        name=item.title,
        public=True,
        consultation=address(Kind.CONSULTATION, f"{matter}-{item.public_id}") if matter else None,
        result=", ".join(acts),
        resolutionText="\n".join(text for text, _act in decided),
        web=whole_address("portal:item", item.public_id),
    )


AGENDA_ITEMS = Crossing(Kind.AGENDA_ITEM, keys, objects)
