"""What this room tells the rooms below: where the matters of decisions went, and how they are handled at home."""

from collections.abc import Collection, Iterator

from django.db.models import Count, Q
from django.urls import reverse
from django.utils.translation import gettext as _

from samverk.lineage.telling import Told
from samverk.routes.models import Anchoring, HandOver
from samverk.routes.wording import HANDED, OUTCOME_TONES, TONES


def tell_thread(clause_ids: Collection[int]) -> dict[int, list[Told]]:
    """Return where the matter of each clause went, and how it is handled at home; two queries."""
    found: dict[int, list[Told]] = {}
    for clause_id, told in (*_hand_overs(clause_ids), *_anchorings(clause_ids)):
        found.setdefault(clause_id, []).append(told)
    return found


def _hand_overs(clause_ids: Collection[int]) -> Iterator[tuple[int, Told]]:
    rows = HandOver.objects.filter(clause__in=clause_ids).exclude(state=HandOver.State.DROPPED)
    for row in rows.select_related("to_body").order_by("id"):
        assert row.clause_id is not None
        is_settled = row.state == HandOver.State.SETTLED
        yield (
            row.clause_id,
            Told(
                on=row.handed_over_on,
                sentence=str(HANDED[row.purpose]) % {"body": row.to_body.name},
                address=reverse("routes:hand-over", args=[row.public_id]),
                state=row.get_outcome_display() if is_settled else row.get_state_display(),
                tone=OUTCOME_TONES[row.outcome] if is_settled else TONES[row.state],
            ),
        )


def _anchorings(clause_ids: Collection[int]) -> Iterator[tuple[int, Told]]:
    rows = Anchoring.objects.filter(clause__in=clause_ids)
    counted = rows.annotate(asked=Count("handlings"), answered=Count("handlings", filter=Q(handlings__revision__gt=0)))
    for row in counted.order_by("id"):
        assert row.clause_id is not None
        sentence = _("Handled in the municipalities: %(answered)d of %(asked)d have answered.")
        yield (
            row.clause_id,
            Told(
                on=row.answer_by,
                sentence=sentence % {"answered": row.answered, "asked": row.asked},
                address=reverse("routes:anchoring", args=[row.public_id]),
                state=row.get_state_display(),
                tone="wait" if row.state == Anchoring.State.OPEN else "plain",
            ),
        )
