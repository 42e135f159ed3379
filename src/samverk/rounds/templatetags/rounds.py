"""What pages of other rooms show of the questions about what they show; nothing of it costs a citizen a query."""

from typing import Any

from django.template import Library, RequestContext
from django.utils import timezone

from samverk.accounts.access import may_keep, standing_in
from samverk.directory.models import Body
from samverk.rounds.queries.about import rounds_about, sentences_about

register = Library()


@register.inclusion_tag("rounds/about.html", takes_context=True)
def asked_about(context: RequestContext, kind: str, public_id: str, body: Body | None, question: str) -> Any:
    """Show the questions that were put about something, and to whoever keeps ``body`` the way to put one."""
    request = context["request"]
    if not request.user.is_authenticated:
        return {"questions": (), "may_ask": False}
    standing, now = standing_in(request), timezone.now()
    return {
        "questions": [(one, one.takes_answers(now)) for one in rounds_about(kind, public_id, request.user, standing)],
        "may_ask": body is not None and may_keep(request.user, standing, body.pk),
        "kind": kind,
        "public_id": public_id,
        "body": body,
        "question": question,
    }


@register.inclusion_tag("rounds/to_insert.html", takes_context=True)
def answers_to_insert(context: RequestContext, kind: str, public_id: str) -> Any:
    """Offer the sentences about what was answered, each by one press."""
    request = context["request"]
    return {"sentences": sentences_about(kind, public_id, request.user, standing_in(request), timezone.now())}
