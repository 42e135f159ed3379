"""The written decision, which whoever was refused may ask for and appeal."""

from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.db import IntegrityError, transaction
from django.utils import timezone, translation

from procedure.disclosure import APPEALING
from samverk.accounts.models import User
from samverk.disclosures.actions.enter import enter_decision
from samverk.disclosures.actions.log import log
from samverk.disclosures.actions.tell import tell_asker, tell_keepers
from samverk.disclosures.decision_file import decision_file
from samverk.disclosures.messages import letter_of_decision, letter_of_decision_asked
from samverk.disclosures.models import Decision, Document, DocumentRequest
from samverk.records.actions import store_file
from samverk.records.refusal import RuleBroken


@dataclass(frozen=True, slots=True)
class Decided:
    """``decided_by`` is who decided for the ``authority``, which takes in appeals; the ``court`` tries them."""

    text: str
    decided_by: str
    authority: str
    court: str


def may_be_decided(asked: DocumentRequest) -> bool:
    """Return whether something of what was asked for was not handed out, so that a decision may be asked for."""
    if asked.state != DocumentRequest.State.ANSWERED:
        return False
    return asked.documents.exclude(outcome=Document.Outcome.WHOLE).exists()


@transaction.atomic
def ask_for_decision(asked: DocumentRequest, *, at: datetime, by: User | None = None) -> None:
    """Ask for a decision in writing; ``by`` is ``None`` for the asker behind their link.

    Raises ``RuleBroken``: ``"nothing-refused"``, ``"decision-asked"`` where that has been done.

    Source: SFS 2009:400, 6 kap. 3 §.
    """
    if not may_be_decided(asked):
        raise RuleBroken("nothing-refused", asked.public_id)
    unasked = DocumentRequest.objects.filter(pk=asked.pk, decision_asked_at=None, decision=None, forgotten_at=None)
    if not unasked.update(decision_asked_at=at):
        raise RuleBroken("decision-asked", asked.public_id)
    log(asked, "decision-asked", at=at, by=by)
    tell_keepers(asked, letter_of_decision_asked, "decision-asked", on=timezone.localdate(at))


@transaction.atomic
def make_decision(asked: DocumentRequest, said: Decided, *, at: datetime, by: User) -> Decision:
    """Decide in writing, once; the decision goes to whoever asked, with how it is appealed.

    Raises ``RuleBroken``: ``"nothing-refused"``, ``"decision-incomplete"``, ``"decision-made"`` if somebody else came
    first.

    Source: SFS 2009:400, 6 kap. 3 and 7-8 §§.
    """
    if not may_be_decided(asked):
        raise RuleBroken("nothing-refused", asked.public_id)
    fields = {name: getattr(said, name).strip() for name in ("text", "decided_by", "authority", "court")}
    if not all(fields.values()):
        raise RuleBroken("decision-incomplete", APPEALING)
    made = Decision(asked=asked, made_at=at, made_by=by.email, **fields)
    with translation.override(settings.LANGUAGE_CODE):
        content = decision_file(made, list(asked.documents.exclude(outcome=Document.Outcome.WHOLE)))
    made.stored_file = store_file(content, media_type="application/pdf")
    try:
        with transaction.atomic():
            made.save(force_insert=True)
    except IntegrityError as clash:
        raise RuleBroken("decision-made", asked.public_id) from clash
    log(asked, "decided", at=at, by=by, sha256=made.stored_file.sha256, decided_by=made.decided_by)
    enter_decision(asked, ((f"{asked.public_id}.pdf", made.stored_file),), at=at)
    tell_asker(asked, letter_of_decision, "decided")
    return made
