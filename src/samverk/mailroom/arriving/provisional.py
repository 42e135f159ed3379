"""What the house itself says of a message in a register, before a person has looked at it.

A subject may name people, and tell what must not be spread: it stands in the message, and not in the register.
"""

from datetime import date

from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext as _

from samverk.mailroom.models import Mail, SecrecyRule
from samverk.registry.entered import Secrecy, unassessed


def neutral_words(mail: Mail) -> str:
    """Return what a register says of a message that nobody has looked at, in the language of the house."""
    with translation.override(settings.LANGUAGE_CODE):
        return _("Answer received by e-mail") if mail.answers is not None else _("Letter received by e-mail")


def provisional_secrecy(mail: Mail, on: date) -> Secrecy | None:
    """Return the mark that the message gets by the rules of its body, or because its sender says so.

    Without a rule nobody knows the section of the law yet.

    Source: SFS 2009:400, 5 kap. 5 §.
    """
    address = mail.sender_address.lower()
    senders = [address, f"@{address.rpartition('@')[2]}"] if address else []
    if mail.says_confidential:
        senders.append("")
    rules = {rule.sender: rule for rule in SecrecyRule.objects.filter(body=mail.body_id)}
    rule = next((rules[sender] for sender in senders if sender in rules), None)
    with translation.override(settings.LANGUAGE_CODE):
        if rule is None:
            return unassessed(on, hides=True) if mail.says_confidential else None
        assessed_by = _("Provisional, by the rule for incoming mail")
    return Secrecy(rule.section, assessed_by, on, hides_parties=True, hides_what=True, is_provisional=True)
