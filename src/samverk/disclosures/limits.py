"""How often the form is taken from one place. Nothing that is kept says where that is."""

from datetime import datetime

from django.conf import settings
from django.http import HttpRequest
from django.utils.crypto import salted_hmac

from samverk.accounts.actions.admit_attempt import Refused, address_subject, admit
from samverk.accounts.caller import address_of

# Within a quarter of an hour: what one network may send, and what may be sent to one address.
PER_NETWORK = 10
PER_EMAIL = 3


def are_too_many(request: HttpRequest, email: str, *, at: datetime) -> bool:
    """Return whether this is one too many from the caller's network, or to ``email`` if one is given.

    Both are counted under a hash with the house's secret, from which no address can be told.
    """
    limits = {_hidden(address_subject(address_of(request, settings.PROXIES))): PER_NETWORK}
    if email:
        limits[_hidden(email.lower())] = PER_EMAIL
    return isinstance(admit(limits, at=at), Refused)


def _hidden(subject: str) -> str:
    return f"disclosure:{salted_hmac('samverk.disclosures.limits', subject).hexdigest()}"
