"""A copy of a document that was signed electronically: the copy carries no signature that could be validated."""

import re
from collections.abc import Iterator

from minutebook.check.parts import place_in
from minutebook.lexicon import sv_checks
from minutebook.model.finding import Finding, Level
from minutebook.model.minutes import Minutes

_SIGNED = re.compile(sv_checks.SIGNED_ELECTRONICALLY, re.IGNORECASE)
_LISTED = re.compile(sv_checks.SIGNERS_LISTED, re.IGNORECASE)
CAN_BE_SIGNED = "application/pdf"


def unsigned_copies(minutes: Minutes) -> Iterator[Finding]:
    """Yield a warning for a copy, and one if it speaks of listed signatories but lists none."""
    lower = minutes.text.lower()
    match = _SIGNED.search(minutes.text) if any(sign in lower for sign in sv_checks.SIGNED_SIGNS) else None
    if match is None:
        return
    place = place_in(minutes, *match.span())
    if minutes.source.media_type != CAN_BE_SIGNED:
        yield Finding("unsigned-copy", Level.WARNING, place, match[0], minutes.source.media_type)
    listed = _LISTED.search(minutes.text, max(0, match.start() - 200))
    if listed and not minutes.signatories:
        place = place_in(minutes, *listed.span())
        yield Finding("signatories-missing", Level.WARNING, place, listed[0])
