"""Which matters are closed, so that they can be packed, and what stands in the way of the others."""

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery

from samverk.followup.models import Obligation
from samverk.matters.models import Matter
from samverk.meetings.models import MatterStep, Meeting
from samverk.packages.models import Package
from samverk.registry.models import Case, EntryFile

# What somebody still owes, or has reported without anybody having accepted it.
OWED = (Obligation.State.PROPOSED, Obligation.State.OPEN, Obligation.State.REPORTED)
# What whoever asks for a package may decide to overlook.
MAY_BE_SET_ASIDE = frozenset({"package-obligation-open"})
# Minutes that were read from a document are the record, in whichever state the register keeps their meeting.
APPROVED = Q(item__meeting__state=Meeting.State.APPROVED) | ~Q(item__meeting__source_id="")
# A file that is still there, and was not disposed of.
HELD = Q(stored_file__isnull=False)


def steps_of(matter: Matter) -> QuerySet[MatterStep]:
    """Return where the matter came up, in order; a meeting that was cancelled decided nothing."""
    steps = MatterStep.objects.filter(matter=matter, item__meeting__cancelled_at=None)
    return steps.order_by("item__meeting__ordered_on", "item__meeting_id", "item__position")


def obligations_of(matter: Matter) -> QuerySet[Obligation]:
    """Return what the matter's decisions oblige to."""
    items = steps_of(matter).order_by().values("item")
    return Obligation.objects.filter(Q(clause__item__in=items) | Q(item__in=items))


def is_confidential(owed: Obligation) -> bool:
    """Return whether what is owed comes from a confidential item."""
    item = owed.item or (owed.clause.item if owed.clause is not None else None)
    return item is not None and item.is_confidential


def obstacles(matter: Matter) -> list[str]:
    """Return the codes of what keeps a matter from being packed; those of ``MAY_BE_SET_ASIDE`` may be overlooked."""
    steps, cases = steps_of(matter), Case.objects.filter(matter=matter)
    found = {
        "package-empty": not steps.exists() and not EntryFile.objects.filter(HELD, entry__case__matter=matter).exists(),
        "package-meeting-unapproved": steps.exclude(APPROVED).exists(),
        "package-case-open": cases.filter(state=Case.State.OPEN).exists(),
        "package-obligation-open": obligations_of(matter).filter(state__in=OWED).exists(),
    }
    return [code for code, stands in found.items() if stands]


def packable(*, packed_too: bool) -> QuerySet[Matter]:
    """Return the closed matters by title, with ``is_owed``, and ``last_version`` of their packages or ``None``.

    Those of which a package was made are left out unless they are ``packed_too``.
    """
    steps = MatterStep.objects.filter(matter=OuterRef("pk"), item__meeting__cancelled_at=None)
    cases = Case.objects.filter(matter=OuterRef("pk"))
    of_clauses = Obligation.objects.filter(clause__item__matter_steps__matter=OuterRef("pk"), state__in=OWED)
    of_items = Obligation.objects.filter(item__matter_steps__matter=OuterRef("pk"), state__in=OWED)
    made = Package.objects.filter(matter=OuterRef("pk")).order_by("-version")
    files = EntryFile.objects.filter(HELD, entry__case__matter=OuterRef("pk"))
    closed = Matter.objects.filter(
        Exists(steps) | Exists(files), ~Exists(steps.exclude(APPROVED)), ~Exists(cases.filter(state=Case.State.OPEN))
    )
    if not packed_too:
        closed = closed.filter(~Exists(made))
    return closed.annotate(
        is_owed=Exists(of_clauses) | Exists(of_items), last_version=Subquery(made.values("version")[:1])
    ).order_by("title", "pk")
