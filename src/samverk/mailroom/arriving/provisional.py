"""What the house itself says of a message in a register, before a person has looked at it.

A subject may name people, and tell what must not be spread: it stands in the message, and not in the register.
"""

from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext as _

from samverk.mailroom.models import Mail, SecrecyRule


def neutral_words(mail: Mail) -> str:
    """Return what a register says of a message that nobody has looked at, in the language of the house."""
    with translation.override(settings.LANGUAGE_CODE):
        return _("Answer received by e-mail") if mail.answers is not None else _("Letter received by e-mail")


def provisional_section(mail: Mail) -> tuple[str, str]:
    """Return the section of the law by which the rules of the message's body mark it, and by whom it is said to be
    assessed; both empty where no rule does.

    Source: SFS 2009:400, 5 kap. 5 §.
    """
    address = mail.sender_address.lower()
    senders = [address, f"@{address.rpartition('@')[2]}"] if address else []
    if mail.says_confidential:
        senders.append("")
    rules = {rule.sender: rule for rule in SecrecyRule.objects.filter(body=mail.body_id)}
    rule = next((rules[sender] for sender in senders if sender in rules), None)
    if rule is None:
        return "", ""
    with translation.override(settings.LANGUAGE_CODE):
        return rule.section, _("Provisional, by the rule for incoming mail")
