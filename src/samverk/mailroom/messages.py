"""What the room says, by code: refusals, what is wrong with a source, and what keeps a message waiting."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from samverk.registry.messages import REFUSALS as OF_THE_REGISTER

REFUSALS: dict[str, str | Promise] = {
    **OF_THE_REGISTER,
    "case-missing": _("Say where it belongs: a registry number, a matter, or a new case."),
    "mail-empty": _("The message is empty."),
    "mail-not-filed": _("The message has been registered or taken back meanwhile. Load the page again to see it."),
    "mail-not-waiting": _("Somebody else has dealt with the message. Load the page again to see how it stands."),
    "mail-of-outlook": _("The message is in Outlook's own format. Save it as .eml, and put it into the folder again."),
    "mail-settled": _("The message is registered, or waits already. What is registered is corrected in the register."),
    "mail-too-large": _("The message is larger than 70 MB. Ask the sender for its files in another way."),
    "mail-unreadable": _("It is no message that can be read. Look at it where it lies, and register it by hand."),
    "mail-with-too-many-parts": _("The message has more parts than any message needs. Look at it where it lies."),
    "reason-missing": _("Choose why the message is set aside."),
}

# Why a file in a message is not kept by itself.
NOT_KEPT: dict[str, str | Promise] = {
    "paper-broken": _("It is damaged, or packed so that it would unpack to something enormous."),
    "paper-empty": _("It is empty."),
    "paper-of-unknown-kind": _("It is no document or picture of a kind that is kept here."),
    "paper-too-large": _("It is larger than 50 MB."),
    "paper-with-macros": _("It holds a program (macros)."),
}

TROUBLES: dict[str, str | Promise] = {
    "folder-not-there": _("The folder for incoming mail is not there."),
    "folder-not-usable": _("The folder for incoming mail cannot be read, or nothing can be moved in it."),
    "mail-not-stored": _("A message could not be stored. Look at the space that is left on the disk."),
    "mailbox-broke-off": _("The mail server broke off. What was stored stays, and the rest is fetched the next time."),
    "mailbox-not-open": _("The mail server does not let us in. Look at the user and the password in the settings."),
    "mailbox-not-there": _("The mail server lets us in, but has no such mailbox."),
    "mailbox-not-trusted": _("The mail server cannot prove who it is: its certificate is not trusted here."),
    "mailbox-takes-no-tokens": _("The mail server takes no tokens (XOAUTH2). Let it, or log in with a password."),
    "mailbox-unreachable": _("The mail server does not answer."),
    "token-refused": _(
        "Whoever gives the tokens for the mailbox refuses us one. Look at client, secret and scope in the settings."
    ),
    "token-unreachable": _("Whoever gives the tokens for the mailbox does not answer."),
}
