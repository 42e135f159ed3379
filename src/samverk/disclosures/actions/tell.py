"""Letters about a request: to whoever asked, if they left an address, and to those who keep the body."""

from collections.abc import Callable
from datetime import date

from django.conf import settings
from django.utils import translation

from samverk.disclosures.links import link_of
from samverk.disclosures.models import DocumentRequest
from samverk.enquiries.actions.tell import keepers_of
from samverk.post.actions import send_letter, send_to_each
from samverk.post.addresses import whole_address

Worded = Callable[[DocumentRequest], tuple[str, str]]
# The letters to whoever asked, which are forgotten together with them.
KINDS = ("disclosure-received", "disclosure-put-off", "disclosure-answered", "disclosure-decided")


def tell_asker(asked: DocumentRequest, worded: Worded, kind: str, *, once: str = "") -> None:
    """Write to whoever asked in their language, once for what ``once`` or ``kind`` names; the link stands below."""
    if not asked.asker_email:
        return
    with translation.override(asked.language):
        subject, text = worded(asked)
    send_letter(
        asked.asker_email,
        to_name=asked.asker_name,
        subject=subject,
        text=text,
        kind=f"disclosure-{kind}",
        about=asked,
        secret_part=link_of(asked),
        once=f"disclosure {asked.public_id} {once or kind}",
    )


def tell_keepers(asked: DocumentRequest, worded: Worded, kind: str, *, on: date, once: str = "") -> int:
    """Write to those who keep the body, once for what ``once`` or ``kind`` names; return how many letters went.

    Nothing in them says who asked, nor in which words: such letters are not forgotten.
    """
    with translation.override(settings.LANGUAGE_CODE):
        subject, text = worded(asked)
    address = whole_address("disclosures:request", asked.public_id)
    return send_to_each(
        ((user.email, user.name) for user in keepers_of(asked.body_id, on)),
        subject=subject,
        text=f"{text}\n\n{address}",
        kind=f"disclosure-keepers-{kind}",
        about=asked,
        once=f"disclosure {asked.public_id} {once or kind}",
    )
