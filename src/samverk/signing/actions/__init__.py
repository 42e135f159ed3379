"""The only writers of this room, and the fields that a file gets before it is sent here."""

from samverk.signing.actions.keep_validation import keep_validation, validate_again
from samverk.signing.actions.open_request import ExpectedSigner, open_request
from samverk.signing.actions.sign import Will, sign
from samverk.signing.actions.stop import extend_request, refuse_to_sign, withdraw_request
from samverk.signing.actions.write_to_signers import invite_signers, remind_signers, remind_unasked
from samverk.signing.pdf.fields import prepare_fields

__all__ = [
    "ExpectedSigner",
    "Will",
    "extend_request",
    "invite_signers",
    "keep_validation",
    "open_request",
    "prepare_fields",
    "refuse_to_sign",
    "remind_signers",
    "remind_unasked",
    "sign",
    "validate_again",
    "withdraw_request",
]
