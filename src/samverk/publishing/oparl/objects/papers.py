"""Papers are matters; their consultations are the steps of their way through public meetings."""

from collections.abc import Collection, Iterator
from datetime import date
from typing import NamedTuple

from django.utils.translation import gettext as _

from samverk.matters.models import Matter
from samverk.post.addresses import whole_address
from samverk.publishing import published
from samverk.publishing.oparl.objects.crossing import Crossing
from samverk.publishing.oparl.vocabulary import CORPORATION, Kind, Object, address, inside, said
from samverk.publishing.published import CITIZENS

COLUMNS = (
    "matter__public_id",
    "item__public_id",
    "item__meeting__public_id",
    "item__meeting__held_on",
    "item__meeting__body__public_id",
)


class Step(NamedTuple):
    matter: str
    item: str
    meeting: str
    held_on: date | None
    body: str | None

    @property
    def key(self) -> str:
        return f"{self.matter}-{self.item}"


def paper_keys() -> Iterator[str]:
    return published.matters(CITIZENS).order_by("id").values_list("public_id", flat=True).iterator()


def papers(wanted: Collection[str]) -> dict[str, Object]:
    taken: dict[str, list[Step]] = {}
    for step in _steps(wanted):
        taken.setdefault(step.matter, []).append(step)
    found = published.matters(CITIZENS).filter(public_id__in=wanted)
    return {matter.public_id: _paper(matter, taken.get(matter.public_id, [])) for matter in found}


def consultation_keys() -> Iterator[str]:
    for row in published.matter_steps(CITIZENS).order_by("id").values_list(*COLUMNS).iterator():
        yield Step(*row).key


def consultations(wanted: Collection[str]) -> dict[str, Object]:
    matters = {key.partition("-")[0] for key in wanted}
    return {step.key: _consultation(step) for step in _steps(matters) if step.key in wanted}


def _steps(matters: Collection[str]) -> list[Step]:
    rows = published.matter_steps(CITIZENS).filter(matter__public_id__in=matters)
    return [Step(*row) for row in rows.order_by("item__meeting__ordered_on", "id").values_list(*COLUMNS)]


def _paper(matter: Matter, steps: list[Step]) -> Object:
    days = [step.held_on for step in steps if step.held_on is not None]
    return said(
        Kind.PAPER,
        matter.public_id,
        body=address(Kind.BODY, CORPORATION),
        name=matter.title,
        reference=matter.registry_number,
        date=min(days).isoformat() if days else None,
        paperType=_("Matter"),
        consultation=[inside(_consultation(step), "paper") for step in steps],
        web=whole_address("portal:matter", matter.public_id),
    )


def _consultation(step: Step) -> Object:
    return said(
        Kind.CONSULTATION,
        step.key,
        paper=address(Kind.PAPER, step.matter),
        agendaItem=address(Kind.AGENDA_ITEM, step.item),
        meeting=address(Kind.MEETING, step.meeting),
        organization=[address(Kind.ORGANIZATION, step.body)] if step.body else [],
        web=whole_address("portal:item", step.item),
    )


PAPERS = Crossing(Kind.PAPER, paper_keys, papers)
CONSULTATIONS = Crossing(Kind.CONSULTATION, consultation_keys, consultations)
