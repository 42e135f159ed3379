"""What can be asked of this room."""

from samverk.signing.queries.requests import latest_validation, signatures_of, signed_file, waiting_for

__all__ = ["latest_validation", "signatures_of", "signed_file", "waiting_for"]
