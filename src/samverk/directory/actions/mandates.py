"""Giving somebody a seat, changing what was said of it, and ending it."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.db.models import Q, QuerySet

from procedure.seats import refuse_seat_too_many
from samverk.directory.models import Body, Mandate, Organisation, Person
from samverk.directory.seats import VOTING, most_at_once
from samverk.records import trail
from samverk.records.refusal import RuleBroken


@dataclass(frozen=True, kw_only=True)
class Seating:
    """What a mandate says. ``role`` is the office as the collaboration calls it; ``None`` where no day is known."""

    body: Body
    seat: str
    organisation: Organisation | None = None
    role: str = ""
    holds_from: date | None = None
    holds_to: date | None = None


@transaction.atomic
def give_mandate(person: Person, seating: Seating, *, by: trail.HasEmail) -> Mandate:
    """Seat ``person`` in the body.

    Raises ``RuleBroken``: ``"ends-before-it-starts"``; ``"already-seated"`` where the person has the same seat on one
    of these days; ``"no-seat-left"`` where the municipality would have more votes than the body gives it, on any day.
    """
    _refuse_what_cannot_be(person, seating)
    mandate = Mandate.objects.create(person=person, **_fields(seating))
    trail.note("mandate-given", mandate, by=by, person=str(person.public_id), seat=seating.seat)
    return mandate


@transaction.atomic
def change_mandate(mandate: Mandate, seating: Seating, *, by: trail.HasEmail) -> None:
    """Store what ``seating`` says of ``mandate``; the same again leaves no trace.

    Raises what ``give_mandate`` raises.
    """
    _refuse_what_cannot_be(mandate.person, seating, but=mandate)
    fields = _fields(seating)
    stored = Mandate.objects.get(pk=mandate.pk)
    before = {name: getattr(stored, name) for name in fields}
    if before == fields:
        return
    Mandate.objects.filter(pk=mandate.pk).update(**fields)
    trail.note("mandate-changed", mandate, by=by, seat_before=stored.seat, seat=seating.seat)


@transaction.atomic
def end_mandate(mandate: Mandate, *, last_day: date, by: trail.HasEmail) -> None:
    """Let ``last_day`` be the last one of ``mandate``; from the day after it gives no rights.

    Raises ``RuleBroken``: ``"ends-before-it-starts"``, ``"already-ended"`` where it was over by then.
    """
    if mandate.holds_from is not None and last_day < mandate.holds_from:
        raise RuleBroken("ends-before-it-starts")
    running = Mandate.objects.filter(Q(holds_to__isnull=True) | Q(holds_to__gt=last_day), pk=mandate.pk)
    if not running.update(holds_to=last_day):
        raise RuleBroken("already-ended")
    trail.note("mandate-ended", mandate, by=by, last_day=last_day.isoformat())


def _refuse_what_cannot_be(person: Person, seating: Seating, *, but: Mandate | None = None) -> None:
    if seating.holds_from and seating.holds_to and seating.holds_to < seating.holds_from:
        raise RuleBroken("ends-before-it-starts")
    # The body's row stands for all its seats: of two who take the last one at once, one waits for the other.
    body = Body.objects.select_for_update().get(pk=seating.body.pk)
    others = _on_these_days(seating)
    if but is not None:
        others = others.exclude(pk=but.pk)
    if others.filter(person=person, seat=seating.seat).exists():
        raise RuleBroken("already-seated")
    if seating.organisation is None or seating.seat not in VOTING:
        return
    held = others.filter(organisation=seating.organisation, seat__in=VOTING)
    spans = list(held.values_list("holds_from", "holds_to"))
    refuse_seat_too_many(most_at_once(spans, (seating.holds_from, seating.holds_to)), body.seats_per_organisation)


def _on_these_days(seating: Seating) -> QuerySet[Mandate]:
    """Return the body's mandates that hold on one of the days of ``seating``."""
    begun = Q(holds_from__isnull=True) | Q(holds_from__lte=seating.holds_to) if seating.holds_to else Q()
    running = Q(holds_to__isnull=True) | Q(holds_to__gte=seating.holds_from) if seating.holds_from else Q()
    return Mandate.objects.filter(begun, running, body=seating.body)


def _fields(seating: Seating) -> dict[str, object]:
    return {
        "body": seating.body,
        "organisation": seating.organisation,
        "seat": seating.seat,
        "role": seating.role.strip(),
        "holds_from": seating.holds_from,
        "holds_to": seating.holds_to,
    }
