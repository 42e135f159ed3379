"""How the hits fall: by kind, body, verb class, year and organisation."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from samverk.search.answer import Facet, FacetCount, FacetName
from samverk.search.placing import DAY_SHIFT, day_of
from samverk.search.queries.match import BODY, KIND, NUMBER, ORGANISATIONS, VERB_CLASSES, Match
from samverk.search.question import Question

# The name for people of a facet's value.
Names = Mapping[tuple[str, str], str]


def facets_of(found: Mapping[FacetName, Sequence[Match]], question: Question, names: Names) -> tuple[Facet, ...]:
    """Return every facet, counted over what was found for it."""
    return tuple(_facet(name, found[name], chosen_in(question)[name], names) for name in FacetName)


def chosen_in(question: Question) -> dict[FacetName, tuple[str, ...]]:
    """Return the values that ``question`` filters by."""
    return {
        FacetName.KIND: tuple(kind.value for kind in question.kinds),
        FacetName.BODY: question.bodies,
        FacetName.VERB_CLASS: question.verb_classes,
        FacetName.YEAR: tuple(str(year) for year in question.years),
        FacetName.ORGANISATION: question.organisations,
    }


def _facet(name: FacetName, found: Sequence[Match], chosen: Sequence[str], names: Names) -> Facet:
    counts = COUNTED[name](found)
    for value in chosen:
        counts.setdefault(value, 0)
    order = sorted(counts, key=lambda value: (-counts[value], value))
    if name is FacetName.YEAR:
        order = sorted(counts, reverse=True)
    labelled = (FacetCount(value, names.get((name, value), value), counts[value], value in chosen) for value in order)
    return Facet(name, tuple(labelled))


def _by_kind(found: Sequence[Match]) -> dict[str, int]:
    return dict(Counter([match[KIND] for match in found]))


def _by_body(found: Sequence[Match]) -> dict[str, int]:
    return _without_none(Counter([match[BODY] for match in found]))


def _by_verb_class(found: Sequence[Match]) -> dict[str, int]:
    return _by_each(Counter([match[VERB_CLASSES] for match in found]))


def _by_organisation(found: Sequence[Match]) -> dict[str, int]:
    return _by_each(Counter([match[ORGANISATIONS] for match in found]))


def _by_year(found: Sequence[Match]) -> dict[str, int]:
    years: Counter[str] = Counter()
    for bits, count in Counter([match[NUMBER] >> DAY_SHIFT for match in found]).items():
        day = day_of(bits << DAY_SHIFT)
        if day is not None:
            years[str(day.year)] += count
    return dict(years)


def _by_each(counts: Counter[str]) -> dict[str, int]:
    """Return the counts of the single values in lists of them."""
    single: Counter[str] = Counter()
    for values, count in counts.items():
        for value in set(values.split()):
            single[value] += count
    return dict(single)


def _without_none(counts: Counter[str]) -> dict[str, int]:
    return {value: count for value, count in counts.items() if value}


COUNTED: dict[FacetName, Callable[[Sequence[Match]], dict[str, int]]] = {
    FacetName.KIND: _by_kind,
    FacetName.BODY: _by_body,
    FacetName.VERB_CLASS: _by_verb_class,
    FacetName.YEAR: _by_year,
    FacetName.ORGANISATION: _by_organisation,
}
