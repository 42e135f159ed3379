"""Letters about a request: to whoever asked, and to those who owe the answer."""

from collections.abc import Callable
from datetime import date

from django.conf import settings
from django.utils import translation

from samverk.accounts.models import User
from samverk.accounts.standing import Seat, mandates_on
from samverk.enquiries.links import link_of
from samverk.enquiries.models import Enquiry
from samverk.post.actions import send_letter, send_to_each
from samverk.post.addresses import whole_address

Worded = Callable[[Enquiry], tuple[str, str]]


def tell_asker(enquiry: Enquiry, worded: Worded, kind: str, *, with_link: bool = True) -> bool:
    """Write to whoever asked, once for what ``kind`` names; return whether a letter went.

    With the link to their own page in it, a letter is not sent again: the link is forgotten once it has gone.
    """
    subject, text = _in_the_houses_language(enquiry, worded)
    letter = send_letter(
        enquiry.asker_email,
        to_name=enquiry.asker_name,
        subject=subject,
        text=text,
        kind=f"enquiry-{kind}",
        about=enquiry,
        secret_part=link_of(enquiry) if with_link else "",
        once=f"enquiry {enquiry.public_id} {kind} {enquiry.link_number}",
    )
    return letter is not None


def tell_keepers(enquiry: Enquiry, worded: Worded, kind: str, *, on: date, once: str = "") -> int:
    """Write to those who keep the body, once for what ``once`` or ``kind`` names; return how many letters went."""
    subject, text = _in_the_houses_language(enquiry, worded)
    address = whole_address("enquiries:enquiry", enquiry.public_id)
    return send_to_each(
        ((user.email, user.name) for user in keepers_of(enquiry.body_id, on)),
        subject=subject,
        text=f"{text}\n\n{address}",
        kind=f"enquiry-{kind}",
        about=enquiry,
        once=f"enquiry {enquiry.public_id} {once or kind}",
    )


def keepers_of(body_id: int, on: date) -> list[User]:
    """Return the secretaries of the body on a day; where it has none with a log-in, the secretariat."""
    seats = mandates_on(on).filter(body_id=body_id, seat=Seat.SECRETARY)
    found = User.objects.filter(person__in=seats.values("person"), is_active=True).order_by("pk")
    return list(found) or list(User.objects.filter(role=User.Role.SECRETARY, is_active=True).order_by("pk"))


def _in_the_houses_language(enquiry: Enquiry, worded: Worded) -> tuple[str, str]:
    with translation.override(settings.LANGUAGE_CODE):
        return worded(enquiry)
