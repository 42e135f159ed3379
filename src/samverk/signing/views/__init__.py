"""The pages of signing: what waits, one document and its signers, signing it, and looking at any signed PDF."""

from samverk.signing.views.keeping import extend, remind, withdraw
from samverk.signing.views.reading import check_again, mine, request_page, shown_file, signed_file
from samverk.signing.views.signing import refuse, sign
from samverk.signing.views.validating import finding, finding_json, root, validate

__all__ = [
    "check_again",
    "extend",
    "finding",
    "finding_json",
    "mine",
    "refuse",
    "remind",
    "request_page",
    "root",
    "shown_file",
    "sign",
    "signed_file",
    "validate",
    "withdraw",
]
