"""From the finer verb classes to the nineteen kinds in which readings are compared."""

from collections.abc import Sequence

from minutebook.model.clause import Kind
from minutebook.model.clause import VerbClass as V

KIND_OF = {
    V.NOTE: Kind.NOTE,
    V.THANK: Kind.THANK,
    V.FILE: Kind.NOTE,
    V.APPROVE: Kind.APPROVE,
    V.ADOPT: Kind.ADOPT,
    V.ENDORSE: Kind.ENDORSE,
    V.HAND_OVER: Kind.REFER,
    V.FORWARD: Kind.REFER,
    V.REMIT: Kind.REFER,
    V.ASSIGN: Kind.ASSIGN,
    V.AUTHORISE: Kind.ASSIGN,
    V.URGE: Kind.ASSIGN,
    V.DEADLINE: Kind.ASSIGN,
    V.COLLECT: Kind.ASSIGN,
    V.REPORT_BACK: Kind.REPORT_BACK,
    V.RETURN: Kind.POSTPONE,
    V.POSTPONE: Kind.POSTPONE,
    V.APPOINT: Kind.APPOINT,
    V.ESTABLISH: Kind.ESTABLISH,
    V.ESTABLISH_ROUTINE: Kind.ESTABLISH,
    V.RESTART: Kind.ESTABLISH,
    V.DISSOLVE: Kind.DISSOLVE,
    V.ALLOCATE: Kind.ALLOCATE,
    V.REALLOCATE: Kind.REALLOCATE,
    V.CANCEL: Kind.CANCEL,
    V.RESCHEDULE: Kind.RESCHEDULE,
    V.INVITE: Kind.INVITE,
    V.PUBLISH: Kind.PUBLISH,
}

# Work becomes an assignment once somebody is named to do it.
WORK = frozenset(
    {
        *(V.ASSIGN, V.MANDATE, V.INFORM, V.ASK, V.FORWARD, V.REMIND, V.ANCHOR_LOCALLY, V.INVESTIGATE, V.EVALUATE),
        *(V.PARTICIPATE, V.PRIORITISE, V.COLLECT, V.AMEND),
    }
)


def kinds_of(classes: Sequence[V], *, named: bool, explicit: bool, spread: bool) -> tuple[Kind, ...]:
    """Return the kinds of a clause that does ``classes``, leading act first; ``other`` only where nothing else holds.

    ``named`` tells that an actor is named, ``explicit`` that the verb itself lays the duty on somebody ("uppdra"),
    ``spread`` that the words lay it on each of several.
    """
    explicit_or_spread = {V.ASSIGN: explicit, V.MANDATE: spread}
    kinds = [_kind(verb_class, named=named or explicit_or_spread.get(verb_class, False)) for verb_class in classes]
    told = tuple(dict.fromkeys(kind for kind in kinds if kind is not Kind.OTHER))
    return told or (Kind.OTHER,)


def _kind(verb_class: V, *, named: bool) -> Kind:
    if verb_class in WORK and named:
        return Kind.ASSIGN
    if verb_class is V.ASSIGN:
        return Kind.OTHER
    return KIND_OF.get(verb_class, Kind.OTHER)
