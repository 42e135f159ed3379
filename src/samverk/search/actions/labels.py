"""Keeping the names of the values one may filter by."""

from collections.abc import Iterable

from samverk.search.answer import FacetName
from samverk.search.entry import Entry
from samverk.search.models import KnownLabel

LONGEST_NAME = 300


def keep_labels(entries: Iterable[Entry]) -> None:
    """Remember what the bodies and organisations of ``entries`` are called; what was said last holds."""
    names: dict[tuple[str, str], str] = {}
    for entry in entries:
        if entry.body is not None:
            names[FacetName.BODY, entry.body.value] = entry.body.name[:LONGEST_NAME]
        for organisation in entry.organisations:
            names[FacetName.ORGANISATION, organisation.value] = organisation.name[:LONGEST_NAME]
    values = {value for _, value in names}
    known = {(label.facet, label.value): label.name for label in KnownLabel.objects.filter(value__in=values)}
    news = sorted((*key, name) for key, name in names.items() if known.get(key) != name)
    KnownLabel.objects.bulk_create(
        [KnownLabel(facet=facet, value=value, name=name) for facet, value, name in news],
        update_conflicts=True,
        unique_fields=["facet", "value"],
        update_fields=["name"],
    )
