"""Answering a request: handing out what may be handed out, and saying of the rest why it is not."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone

from samverk.accounts.models import User
from samverk.disclosures.actions.enter import enter_answer
from samverk.disclosures.actions.log import log
from samverk.disclosures.actions.take import in_hand
from samverk.disclosures.actions.tell import tell_asker
from samverk.disclosures.messages import letter_of_answer
from samverk.disclosures.models import Document, DocumentRequest, HandedOut
from samverk.disclosures.models.rules import rules_of
from samverk.disclosures.queries.sending import documents_of, hindrance_of, name_of, seal_of
from samverk.records.refusal import RuleBroken

Way, State = DocumentRequest.Way, DocumentRequest.State


@transaction.atomic
def answer_request(asked: DocumentRequest, *, way: str, answer: str, seal: str, at: datetime, by: User) -> None:
    """Answer, once and for all; ``seal`` is that of what was looked at before (``queries.sending.seal_of``).

    Raises ``RuleBroken``: ``"request-not-in-hand"``, ``"way-missing"``, ``"no-documents"``, ``"changed-since-looked"``,
    and the codes of ``hindrance_of``.

    Source: SFS 1949:105, 2 kap. 15-16 §§; SFS 2009:400, 6 kap. 3 §.
    """
    held = in_hand(asked, by=by)
    documents, rules = documents_of(held), rules_of(held.body)
    _refuse_unready(documents, way=way, seal=seal, four_eyes=rules.four_eyes)
    for document in documents:
        _hand_out(held, document, way=way, at=at, by=by)
    today = timezone.localdate(at)
    held.state, held.way, held.answer = State.ANSWERED, way, answer.strip()
    held.settled_at, held.settled_by = at, by.email
    held.files_until = today + timedelta(days=rules.files_days) if way == Way.LINK else None
    held.save(update_fields=("state", "way", "answer", "settled_at", "settled_by", "files_until"))
    outcomes = {str(one.position): one.outcome for one in documents}
    log(held, "answered", at=at, by=by, way=way, outcomes=outcomes)
    copies = held.handed_out.filter(is_masked=True, stored_file__isnull=False).select_related("stored_file")
    enter_answer(held, tuple((one.name, one.stored_file) for one in copies if one.stored_file), at=at)
    tell_asker(held, letter_of_answer, "answered")


def _refuse_unready(documents: Sequence[Document], *, way: str, seal: str, four_eyes: bool) -> None:
    if way not in Way.values:
        raise RuleBroken("way-missing")
    if not documents:
        raise RuleBroken("no-documents")
    for document in documents:
        if code := hindrance_of(document, four_eyes=four_eyes):
            raise RuleBroken(code, document.public_id)
    if seal != seal_of(documents):
        raise RuleBroken("changed-since-looked")


def _hand_out(held: DocumentRequest, document: Document, *, way: str, at: datetime, by: User) -> None:
    if document.outcome not in Document.HANDED_OUT:
        return
    stored = document.handed
    handed = HandedOut(asked=held, document=document, at=at, stored_file=stored)
    handed.is_masked = document.outcome == Document.Outcome.MASKED
    if stored is not None:
        handed.name, handed.sha256 = name_of(document, stored), stored.sha256
    handed.save(force_insert=True)
    log(held, "handed-out", at=at, by=by, document=document.position, sha256=handed.sha256, way=way)
