"""Telling whoever asked what was answered."""

from django.conf import settings
from django.db import transaction
from django.utils import translation

from samverk.post.actions import send_letter
from samverk.rounds.messages import letter_of_feedback
from samverk.rounds.models import Round
from samverk.rounds.queries.result import result_of
from samverk.rounds.wording import sentence_for_minutes


@transaction.atomic
def give_feedback(question: Round) -> bool:
    """Write the result to whoever was promised it, once each time it was closed; return whether a letter went."""
    if not question.feedback_email or question.closed_at is None:
        return False
    sentence = sentence_for_minutes(result_of(question))
    with translation.override(settings.LANGUAGE_CODE):
        subject, text = letter_of_feedback(question, sentence)
    letter = send_letter(
        question.feedback_email,
        to_name=question.feedback_name,
        subject=subject,
        text=text,
        kind="round-feedback",
        about=question,
        once=f"round {question.public_id} feedback {question.closed_at.isoformat()}",
    )
    return letter is not None
