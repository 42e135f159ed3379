"""To which body a matter goes on, and for what: "överlämna ärendet till styrelsen för beslut"."""

import re
from collections.abc import Sequence

from minutebook.lexicon import sv_links as links
from minutebook.model.clause import HandedTo
from minutebook.model.clause import VerbClass as V
from minutebook.recognise.meaning.returns import basic_form
from minutebook.recognise.stretch import Stretch

_BODY = rf"(?:(?:{links.BODY_NAME}\s+)?{links.BODY_NOUN}|{links.BODY_NAME})"
_HANDED = re.compile(rf"(?i:{links.HANDED})")
_TO = re.compile(rf"\b{links.HANDED_TO}\s+(?P<body>{_BODY}|{links.BODY_FOR_DECISION})")
_PROPOSED_TO = re.compile(rf"(?i:{links.PROPOSED_TO})(?P<body>{_BODY})")
_DECISION = re.compile(links.FOR_DECISION, re.IGNORECASE)
_INFORMATION = re.compile(links.FOR_INFORMATION, re.IGNORECASE)
_HANDING = frozenset({V.HAND_OVER, V.FORWARD, V.REMIT})


def handed_in(stretch: Stretch, text: str, classes: Sequence[V]) -> HandedTo | None:
    """Return the body that gets the matter, or ``None`` if the clause hands nothing on."""
    if _HANDING.intersection(classes):
        verb = _HANDED.search(text)
        match = _TO.search(text, verb.end() if verb else 0)
        return _handed(stretch, text, match, _purpose(text)) if match else None
    if V.ENDORSE in classes:
        match = _PROPOSED_TO.search(text)
        return _handed(stretch, text, match, "decision") if match else None
    return None


def _purpose(text: str) -> str | None:
    if _DECISION.search(text):
        return "decision"
    return "information" if _INFORMATION.search(text) else None


def _handed(stretch: Stretch, text: str, match: re.Match[str], purpose: str | None) -> HandedTo:
    return HandedTo(basic_form(match["body"]), purpose, stretch.quotes(*match.span("body")))
