"""Files to be signed, who is to sign them, the signatures given, and what an examination of a file found."""

from samverk.signing.models.request import SignatureRequest
from samverk.signing.models.signature import Signature
from samverk.signing.models.signer import Signer
from samverk.signing.models.validation import Validation

__all__ = ["Signature", "SignatureRequest", "Signer", "Validation"]
