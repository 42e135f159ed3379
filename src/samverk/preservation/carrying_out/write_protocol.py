"""Writing the protocol of a disposal that is done."""

from datetime import datetime

from django.conf import settings
from django.db import transaction
from django.db.models import Max
from django.utils import translation

from samverk.preservation.document_type import TYPES
from samverk.preservation.models import Disposal, Fate, LeftFile, Protocol
from samverk.preservation.turn import TURN
from samverk.preservation.wording import rule_in_words
from samverk.records import trail
from samverk.records.turns import take_turn


@transaction.atomic
def write_protocol(disposal: Disposal, *, at: datetime) -> None:
    """Close a disposal and tell what became of it, in the language of the house; done twice, it is done once."""
    take_turn(TURN)
    running = Disposal.objects.filter(pk=disposal.pk, state=Disposal.State.RUNNING)
    if disposal.things.filter(fate=None).exists() or not running.update(state=Disposal.State.DONE, done_at=at):
        return
    with translation.override(settings.LANGUAGE_CODE):
        protocol = Protocol.objects.create(
            number=(Protocol.objects.aggregate(last=Max("number"))["last"] or 0) + 1,
            disposal=disposal,
            **_rule(disposal),
            **_hands(disposal),
            **_numbers(disposal),
            done_at=at,
        )
    trail.note("disposal-done", disposal, protocol=protocol.number, removed=protocol.removed, stayed=protocol.stayed)


def _rule(disposal: Disposal) -> dict[str, object]:
    kind, row = TYPES[disposal.type_key], disposal.row
    return {
        "type_name": row.name,
        "what_goes": str(kind.what_goes),
        "rule": rule_in_words(row),
        "legal_basis": row.legal_basis,
        "plan_number": row.version.number,
        "plan_body": row.version.body.name,
        "plan_decided_on": row.version.decided_on,
        "plan_decision": row.version.decision,
        "as_of": disposal.as_of,
    }


def _hands(disposal: Disposal) -> dict[str, object]:
    return {
        "drawn_up_by": disposal.proposed_by,
        "drawn_up_at": disposal.proposed_at,
        "approved_by": disposal.decided_by,
        "approved_at": disposal.decided_at,
    }


def _numbers(disposal: Disposal) -> dict[str, int]:
    fates = Fate.objects.filter(thing__disposal=disposal)
    removed = fates.filter(result=Fate.Result.REMOVED).count()
    return {
        "listed": disposal.count,
        "removed": removed,
        "stayed": disposal.count - removed,
        "files_removed": disposal.files.filter(state=LeftFile.State.REMOVED).count(),
        "files_kept": disposal.files.filter(state=LeftFile.State.REFERRED_TO).count(),
        "files_waiting": disposal.files.filter(state=LeftFile.State.WAITING).count(),
    }
