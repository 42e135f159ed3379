"""Send-outs of a body whose members can log in."""

from datetime import UTC, datetime, time
from typing import Any

from django.urls import reverse

from samverk.sendouts.actions import Written, write_sendout
from samverk.sendouts.models import Recipient, Sendout
from samverk.sendouts.sending import send_sendout
from tests.samverk.rounds.making import House

AT = datetime(2026, 3, 9, 8, 0, tzinfo=UTC)
LATER = datetime(2026, 3, 12, 7, 0, tzinfo=UTC)
HOUR = time(8)


def make_sendout(house: House, **fields: Any) -> Sendout:
    """Keep a draft to everybody who votes in the house's body."""
    defaults = {
        "subject": "Underlag till {kommun}",
        "text": "Hej {namn}!\nHär kommer underlaget.",
        "to_body": house.body,
    }
    return write_sendout(house.body, Written(**defaults | fields), by=house.secretary)


def make_sent(house: House, **fields: Any) -> Sendout:
    """Let such a send-out go."""
    sendout = make_sendout(house, **fields)
    send_sendout(sendout, seen=sendout.revision, at=AT, by=house.secretary)
    sendout.refresh_from_db()
    return sendout


def recipient_of(sendout: Sendout, place: int = 0) -> Recipient:
    """Return one whom it went to, by municipality from A to Ö."""
    return list(sendout.recipients.select_related("sendout", "letter", "organisation"))[place]


def page(sendout: Sendout, name: str = "sendout", *more: str) -> str:
    """Return the address of a page of a send-out."""
    return reverse(f"sendouts:{name}", args=[sendout.public_id, *more])
