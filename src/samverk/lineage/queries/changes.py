"""What decisions changed, what changed them, and whether they are in force: as far as somebody may see it."""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date

from django.db.models import Q, QuerySet

from samverk.lineage.models import Link
from samverk.lineage.queries.force import Force, Standing, force_of
from samverk.lineage.queries.links import links_touching, seen_links
from samverk.meetings.models import Clause


@dataclass(slots=True)
class Changes:
    """``does`` are the links by which the decision bears on earlier ones, ``undergoes`` those by later ones."""

    force: Force
    does: list[Link] = field(default_factory=list)
    undergoes: list[Link] = field(default_factory=list)

    @property
    def is_plain(self) -> bool:
        """Tell whether there is nothing to say but that it holds."""
        return self.force.standing in (Standing.IN_FORCE, Standing.TO_COME) and not (self.does or self.undergoes)


def changes_of(clauses: Collection[Clause], visible: "QuerySet[Clause]", on: date) -> dict[int, Changes]:
    """Return what is to be said of each of ``clauses``, by primary key.

    ``clauses`` have their meetings; only decisions in ``visible`` are named, and heard. Six queries at most, one if
    no link touches them, and those of the tellers.
    """
    links = links_touching([clause.pk for clause in clauses])
    forces = force_of(clauses, on, among=visible, touched=bool(links))
    found = {clause.pk: Changes(forces[clause.pk]) for clause in clauses}
    if not links:
        return found
    named = visible.order_by().values("pk")
    seen = (Q(later__in=found) & Q(earlier__in=named)) | (Q(earlier__in=found) & Q(later__in=named))
    for link in seen_links(links, seen, ("later__meeting__body", "earlier__meeting__body")):
        if link.later_id in found:
            found[link.later_id].does.append(link)
        if link.earlier_id in found:
            found[link.earlier_id].undergoes.append(link)
    return found


def changes_by_public_id(public_ids: Collection[str], visible: "QuerySet[Clause]", on: date) -> dict[str, Changes]:
    """Return the same for clauses known by their public ids, without those of which there is nothing to say."""
    if not public_ids:
        return {}
    clauses = list(Clause.objects.filter(public_id__in=public_ids).select_related("meeting"))
    changes = changes_of(clauses, visible, on)
    return {clause.public_id: changes[clause.pk] for clause in clauses if not changes[clause.pk].is_plain}
