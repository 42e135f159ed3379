"""The sources that the settings name."""

from django.conf import settings

from samverk.mailroom.inbox import IncomingMail
from samverk.mailroom.sources.folder import Folder
from samverk.mailroom.sources.mailbox import Mailbox
from samverk.mailroom.sources.parcel import Source


def sources() -> list[Source]:
    """Return the folder and the mailbox, those that are named."""
    incoming: IncomingMail = settings.INCOMING_MAIL
    found: list[Source] = []
    if incoming.folder is not None:
        found.append(Folder(incoming.folder))
    if incoming.inbox is not None:
        found.append(Mailbox(incoming.inbox))
    return found


def is_configured() -> bool:
    """Return whether mail comes in at all."""
    return bool(sources())
