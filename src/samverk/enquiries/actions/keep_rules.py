"""Saying how a body takes requests."""

from django.db import transaction

from samverk.accounts.models import User
from samverk.directory.models import Body
from samverk.enquiries.models import Rules
from samverk.records import trail


@transaction.atomic
def keep_rules(body: Body, *, answer_days: int, is_public: bool, by: User) -> Rules:
    """Say in how many days the body answers, and whether outsiders may ask. Requests that are there keep their day."""
    rules, _made = Rules.objects.update_or_create(
        body=body, defaults={"answer_days": answer_days, "is_public": is_public}
    )
    trail.note("enquiry-rules-kept", body, by=by, answer_days=answer_days, is_public=is_public)
    return rules
