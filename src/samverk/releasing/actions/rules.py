"""Saying how a body shows its minutes to everybody."""

from typing import Any

from django.db import transaction

from samverk.accounts.models import User
from samverk.directory.models import Body
from samverk.records import trail
from samverk.releasing.models import PublicRules


@transaction.atomic
def set_rules(
    body: Body,
    *,
    masks_private_names: bool,
    shown_months: int | None,
    review_months: int | None,
    is_indexed: bool,
    by: User,
) -> PublicRules:
    """Set the rules that minutes published from now on follow; what is shown already keeps its days."""
    said: dict[str, Any] = {
        "masks_private_names": masks_private_names,
        "shown_months": shown_months,
        "review_months": review_months,
        "is_indexed": is_indexed,
    }
    rules, _is_new = PublicRules.objects.update_or_create(body=body, defaults=said)
    trail.note("public-rules-set", body, by=by, **said)
    return rules
