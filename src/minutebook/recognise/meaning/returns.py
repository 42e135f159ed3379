"""To which meeting a matter comes back: "återkommer till styrelsens möte den 3 maj", "tas upp på mötet i januari"."""

import re
from collections.abc import Sequence

from minutebook.lexicon import sv_links as links
from minutebook.model.clause import ReturnsTo
from minutebook.model.clause import VerbClass as V
from minutebook.model.when import Precision, When
from minutebook.recognise.meaning.span import Span
from minutebook.recognise.stretch import Stretch

_RETURNING = re.compile(links.RETURNING)
_TARGET = re.compile(
    rf"\b{links.RETURN_PREPOSITION}\s+(?P<body>(?:(?P<next>{links.NEXT})\s+)?(?:{links.DETERMINER}\s+)?"
    rf"(?:[A-ZÅÄÖ][\w-]*\s+){{0,3}}?{links.BODY_NOUN})(?:\s+(?P<meeting>(?:{links.NEXT}\s+)?{links.MEETING_NOUN}))?\b"
    r"(?P<place>\s+i\s+[A-ZÅÄÖ]\w+)?"
)
_MEETING = re.compile(rf"{links.MEETING_NOUN}\Z", re.IGNORECASE)
_BEFORE_MEETING = re.compile(
    rf"\b{links.BODY_PREPOSITION}\s+(?:{links.MEETING_NOUN}\s+{links.OF}\s+)?(?P<body>{links.BODY_NOUN})"
    rf"(?:\s+{links.MEETING_NOUN})?\s*,?\s*(?:{links.THE}\s+)?$",
    re.IGNORECASE,
)
_A_MEETING = re.compile(rf"{links.MEETING_NOUN}\b")
_READY = re.compile(links.READY_BY, re.IGNORECASE)
_DATED = re.compile(links.DATED, re.IGNORECASE)
_GAP = re.compile(links.TO_THE_DAY)
_WINDOW = 120
_COMES_BACK = frozenset({V.REPORT_BACK, V.RETURN, V.POSTPONE})
_LAYING = frozenset(
    {V.ASSIGN, V.MANDATE, V.COLLECT, V.INVESTIGATE, V.EVALUATE, V.DEADLINE, V.THANK, V.HAND_OVER, V.REMIT}
)


def returns_in(
    stretch: Stretch, text: str, moments: Sequence[Span[When]], classes: Sequence[V], due: Span[When] | None
) -> ReturnsTo | None:
    """Return the meeting to which the clause sends the matter back, or ``None`` if the words name none."""
    comes_back = _COMES_BACK.intersection(classes)
    trigger = _RETURNING.search(text.lower()) if comes_back or _LAYING.intersection(classes) else None
    if trigger:
        found = _target(stretch, text, trigger.start(), moments, bare=bool(comes_back))
        if found is None:
            found = _target(stretch, text, 0, moments, bare=False)
        if found:
            return found
    if due is not None:
        return _meeting_of_due(stretch, text, moments, due)
    return None


def _target(stretch: Stretch, text: str, begin: int, moments: Sequence[Span[When]], *, bare: bool) -> ReturnsTo | None:
    """Return the body and the day; without a day only where the verb itself says that the matter returns (``bare``)."""
    targets = [match for match in _TARGET.finditer(text, begin) if not _is_place(match)]
    moment = _moment_after(text, moments, begin, targets)
    if bare and not targets:
        moment = next((one for one in moments if one.start >= begin and not _is_dated(text, one)), None)
    if not targets or (moment is None and not (bare or any(target["meeting"] or target["next"] for target in targets))):
        return None if moment is None or not bare else _built(stretch, None, moment)
    named = [target for target in targets if not _MEETING.match(target["body"])] or targets
    return _built(stretch, named[0] if not moment else _nearest(named, moment), moment)


def _is_place(match: re.Match[str]) -> bool:
    return (
        match["body"][:1].islower() and match[0].startswith(links.WITHIN_PLACE) and not _MEETING.search(match["body"])
    )


def _nearest(targets: list[re.Match[str]], moment: Span[When]) -> re.Match[str]:
    before = [target for target in targets if target.end("body") <= moment.start]
    return before[-1] if before else targets[0]


def _moment_after(
    text: str, moments: Sequence[Span[When]], begin: int, targets: list[re.Match[str]]
) -> Span[When] | None:
    for moment in moments:
        if moment.start < begin or _is_dated(text, moment) or moment.value.precision is Precision.YEAR:
            continue
        if any(_GAP.fullmatch(text, target.end(), moment.start) for target in targets):
            return moment
    return None


def _meeting_of_due(stretch: Stretch, text: str, moments: Sequence[Span[When]], due: Span[When]) -> ReturnsTo | None:
    """Return the meeting for which something must be ready, or for which it is collected before."""
    for moment in moments:
        match = _BEFORE_MEETING.search(text, max(0, moment.start - _WINDOW), moment.start)
        is_its_own = moment is not due or _is_ready_by(text, match) or _is_to_meeting(match)
        if match and is_its_own and moment.start >= due.start:
            return _built(stretch, match, moment)
    return None


def _is_dated(text: str, moment: Span[When]) -> bool:
    """Tell the day of a document ("daterad 2024-02-29") from one to come."""
    return _DATED.search(text, max(0, moment.start - _WINDOW), moment.start) is not None


def _is_ready_by(text: str, match: re.Match[str] | None) -> bool:
    return match is not None and _READY.search(text, max(0, match.start() - _WINDOW), match.start()) is not None


def _is_to_meeting(match: re.Match[str] | None) -> bool:
    """Tell "till styrelsens möte den 3 maj", where the matter comes up, from "inför presidiet den 3 maj"."""
    at_meeting = match is not None and not match[0].lower().startswith(links.BEFORE)
    return match is not None and at_meeting and _A_MEETING.search(match[0]) is not None


def _built(stretch: Stretch, match: re.Match[str] | None, moment: Span[When] | None) -> ReturnsTo:
    body = basic_form(match["body"], match.groupdict().get("meeting")) if match else None
    start = match.start("body") if match else moment.start if moment else 0
    end = max(match.end() if match else 0, moment.end if moment else 0)
    return ReturnsTo(body, moment.value if moment else None, stretch.quotes(start, end))


def basic_form(body: str, meeting: str | None = None) -> str:
    """Return "kommundirektörsgruppen" for "kommundirektörsgruppens" in "kommundirektörsgruppens möte"."""
    is_genitive = body.endswith("s") and (meeting is not None or body.endswith(links.GENITIVES))
    return body[:-1] if is_genitive else body
