"""Saying how a body handles requests for documents."""

from typing import Any

from django.db import transaction

from samverk.accounts.models import User
from samverk.directory.models import Body
from samverk.disclosures.models import Rules
from samverk.records import trail


@transaction.atomic
def keep_rules(body: Body, *, by: User, **said: Any) -> Rules:
    """Keep what is said of a body's requests, field by field of ``Rules``. Requests that are there keep their day."""
    rules, _made = Rules.objects.update_or_create(body=body, defaults=said)
    trail.note("disclosure-rules-kept", body, by=by, **said)
    return rules
