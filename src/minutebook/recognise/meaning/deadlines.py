"""By when a clause must be carried out: "senast 24/11", "ska vara klart till den 3 maj", "inför presidiet 190924"."""

import re
from collections.abc import Sequence

from minutebook.lexicon import sv_links as links
from minutebook.model.clause import VerbClass as V
from minutebook.model.when import Precision, When
from minutebook.recognise.meaning.span import Span

_LATEST = re.compile(links.LATEST)
_READY = re.compile(links.READY_BY)
_DELIVERED = re.compile(links.DELIVERED_BY)
_DELIVERING = re.compile(links.DELIVERING)
_BEFORE_MEETING = re.compile(links.BEFORE_MEETING)
_TO_MEETING = re.compile(links.TO_MEETING)
_WITHIN = re.compile(links.WITHIN)
_SPANNING = re.compile(links.SPANNING)
_ON_DAY = re.compile(links.ON_DAY)
_TELLING = re.compile(links.RETURNING)
_CHARGING = frozenset({V.ASSIGN, V.MANDATE, V.COLLECT})
_WINDOW, _REACH = 90, 400
_NEVER = frozenset({V.RESCHEDULE, V.POSTPONE, V.RETURN, V.SET_THEME, V.CANCEL})
_NOT_DELIVERED = frozenset({V.REPORT_BACK, V.INVITE})
_LASTING = frozenset(
    {
        *(V.NOTE, V.FILE, V.THANK, V.APPROVE, V.ADOPT, V.ENDORSE, V.HAND_OVER, V.ALLOCATE, V.REALLOCATE, V.APPOINT),
        *(V.OTHER, V.REJECT, V.DEFINE_ROLE, V.TAKE_ROLE),
    }
)


def due_in(text: str, moments: Sequence[Span[When]], classes: Sequence[V]) -> Span[When] | None:
    """Return the moment by which the clause must be carried out, or ``None`` if the words state none."""
    if classes and classes[0] in _NEVER and len(classes) == 1:
        return next((moment for moment in moments if _is_latest(text, moment, classes)), None)
    for is_due in (_is_latest, _is_delivery, _is_before_meeting, _is_within):
        for moment in moments:
            if is_due(text, moment, classes):
                return moment
    return None


def delivered_on(text: str, moments: Sequence[Span[When]], classes: Sequence[V]) -> Span[When] | None:
    """Return the day on which something is to be handed in or told ("redovisa en plan den 16 mars"), if one is set."""
    if not _CHARGING.intersection(classes):
        return None
    for moment in moments:
        on_the_day = moment.value.precision is Precision.DAY and _ON_DAY.search(_before(text, moment))
        if on_the_day and _TELLING.search(text[max(0, moment.start - _REACH) : moment.start].lower()):
            return moment
    return None


def _before(text: str, moment: Span[When]) -> str:
    return text[max(0, moment.start - _WINDOW) : moment.start].lower()


def _is_latest(text: str, moment: Span[When], classes: Sequence[V]) -> bool:
    before = _before(text, moment)
    return any(sign in before for sign in links.LATEST_SIGNS) and _LATEST.search(before) is not None


def _is_delivery(text: str, moment: Span[When], classes: Sequence[V]) -> bool:
    """Tell "lämna in svar till den 3 maj" from "förlänga avtalet till den 3 maj"."""
    before = _before(text, moment)
    if links.TO not in before or _SPANNING.search(before) or moment.value.precision is Precision.YEAR:
        return False
    to_meeting = _TO_MEETING.search(before)
    if (to_meeting or _DELIVERED.search(before)) and _READY.search(before):
        return True
    if not classes or classes[0] in _LASTING or _NOT_DELIVERED.intersection(classes):
        return False
    if to_meeting:
        return _TELLING.search(text[max(0, moment.start - _REACH) : moment.start].lower()) is None
    delivers = _CHARGING.intersection(classes) or _DELIVERING.search(
        text[max(0, moment.start - _REACH) : moment.start].lower()
    )
    return _DELIVERED.search(before) is not None and bool(delivers)


def _is_before_meeting(text: str, moment: Span[When], classes: Sequence[V]) -> bool:
    if moment.value.precision is not Precision.DAY or (classes and classes[0] in _LASTING):
        return False
    before = _before(text, moment)
    return links.BEFORE in before and _BEFORE_MEETING.search(before) is not None


def _is_within(text: str, moment: Span[When], classes: Sequence[V]) -> bool:
    """Tell "utvärderas under 2018", which gives a whole period, where the clause is work to be done."""
    if moment.value.precision is Precision.DAY or not classes or classes[0] in _LASTING:
        return False
    return _WITHIN.search(_before(text, moment)) is not None
