"""Drawing up a proposal: a frozen list of what a rule lets be disposed of."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from itertools import count

from django.conf import settings
from django.db import IntegrityError, transaction
from django.utils import translation

from samverk.accounts.models import User
from samverk.preservation.document_type import DocumentType, day_of
from samverk.preservation.models import Disposal, ListedThing, PlanRow
from samverk.preservation.parts import fingerprints
from samverk.preservation.queries.candidates import candidates, portions
from samverk.preservation.queries.plan import rule_of
from samverk.records import trail
from samverk.records.refusal import RuleBroken

# One person can look a list through; what is left over is proposed next time.
MOST = 5_000
PORTION = 200


@transaction.atomic
def propose(kind: DocumentType, *, on: date, at: datetime, by: User) -> Disposal:
    """List what is due of a type on a day, by the plan in force, and let it wait for somebody else's approval.

    Raises ``RuleBroken``: ``"no-rule-of-disposal"``, ``"nothing-due"``, and ``"disposal-open-before"`` while another
    proposal for the type is open.
    """
    rule = rule_of(kind.key, on)
    if rule is None:
        raise RuleBroken("no-rule-of-disposal", "SFS 1990:782, 10 §")
    pks = list(candidates(kind, rule, on).values_list("pk", flat=True)[:MOST])
    if not pks:
        raise RuleBroken("nothing-due")
    disposal = _proposed(kind, rule, len(pks), on, at, by)
    with translation.override(settings.LANGUAGE_CODE):
        ListedThing.objects.bulk_create(_listed(kind, disposal, pks), batch_size=PORTION)
    trail.note("disposal-proposed", disposal, by=by, type=kind.key, count=len(pks), plan=rule.version.number)
    return disposal


def _proposed(kind: DocumentType, rule: PlanRow, number: int, on: date, at: datetime, by: User) -> Disposal:
    try:
        with transaction.atomic():
            return Disposal.objects.create(
                type_key=kind.key,
                row=rule,
                as_of=on,
                count=number,
                proposed_at=at,
                proposed_by=str(by),
                proposed_by_account=by.public_id,
            )
    except IntegrityError as there:
        raise RuleBroken("disposal-open-before") from there


def _listed(kind: DocumentType, disposal: Disposal, pks: Sequence[int]) -> Iterator[ListedThing]:
    position = count(1)
    for some in portions(pks, PORTION):
        things = {thing.pk: thing for thing in kind.rows().filter(pk__in=some)}
        marks = fingerprints(list(things.values()))
        for pk in some:
            thing = things[pk]
            yield ListedThing(
                disposal=disposal,
                position=next(position),
                thing_id=pk,
                thing_public_id=getattr(thing, "public_id", ""),
                label=kind.label(thing)[:300],
                event_on=day_of(thing.event),
                fingerprint=marks[pk],
            )
