"""Saying whose mail is marked for secrecy when the house registers it by itself."""

from django.db import transaction

from samverk.accounts.models import User
from samverk.directory.models import Body
from samverk.mailroom.models import SecrecyRule
from samverk.records import trail
from samverk.records.refusal import RuleBroken
from samverk.registry.actions.enter import MARKING, SECTION


@transaction.atomic
def add_rule(body: Body, *, sender: str, section: str, by: User) -> SecrecyRule:
    """Mark what ``sender`` writes to ``body``: an address, a domain that begins with "@", or whoever says so, empty.

    A rule for the same sender is changed. Raises ``RuleBroken("section-unreadable")``.
    """
    if SECTION.search(section) is None:
        raise RuleBroken("section-unreadable", MARKING)
    rule, _made = SecrecyRule.objects.update_or_create(
        body=body, sender=sender.strip().lower(), defaults={"section": section.strip()}
    )
    trail.note("secrecy-rule-kept", rule, by=by, body=body.public_id, sender=rule.sender, section=rule.section)
    return rule


@transaction.atomic
def remove_rule(rule: SecrecyRule, *, by: User) -> None:
    """End a rule; what was marked by it stays marked."""
    trail.note("secrecy-rule-removed", rule, by=by, body=rule.body.public_id, sender=rule.sender)
    rule.delete()
