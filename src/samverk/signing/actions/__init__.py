"""The only writers of this room, and the fields that a file gets before it is sent here."""

from samverk.signing.actions.open_request import ExpectedSigner, open_request
from samverk.signing.pdf.fields import prepare_fields

__all__ = ["ExpectedSigner", "open_request", "prepare_fields"]
