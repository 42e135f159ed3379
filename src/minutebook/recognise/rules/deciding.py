"""Whether a sentence decides: "Styrelsen beslutade att …", "Mötet valde …", "Lades till handlingarna"."""

import re
from collections.abc import Iterable

from minutebook.lexicon import sv, sv_decisions
from minutebook.recognise.lines import folded


def _words(choice: tuple[str, ...] | frozenset[str]) -> str:
    return "|".join(re.escape(folded(word)) for word in sorted(choice, key=len, reverse=True))


_DECIDER = rf"(?:(?:[\w&/-]*(?:{_words(sv_decisions.DECIDER_ENDINGS)})|{_words(sv_decisions.DECIDERS_ALONE)}))"
_ADVERB = rf"(?:\s(?:{_words(sv_decisions.ADVERBS)}))?"
_VERB = _words(sv_decisions.DECIDING[:-1]) + r"|beslut(?=\s(?:om\s)?att\b)"
_DECIDES = re.compile(rf"\b(?:{_VERB})\b")
_DECIDES_OR_ASKS = re.compile(rf"\b(?:{_VERB}|besluta|foresla)\b")
_UP_TO_ATT = re.compile(r"(?:[\s,:]+(?!att\b)[\w§/-]+){0,9}[\s,:]+(?=att\b)")
_ACTIVE = re.compile(rf"(?:[\w,.-]+\s){{0,4}}?{_DECIDER}{_ADVERB}\s(?:{_words(sv_decisions.ACTIVE)})\b")
_ACTIVE_STRICT = re.compile(
    rf"(?:[\w,.-]+\s){{0,3}}?{_DECIDER}{_ADVERB}\s(?:{_words(frozenset(sv_decisions.ACTIVE) - sv_decisions.TELLING)})\b"
)
_ACTIVE_INVERTED = re.compile(
    rf"(?:\w+[\s,]+){{1,4}}(?:{_words(frozenset(sv_decisions.ACTIVE) - sv_decisions.TELLING)})\s{_DECIDER}\b"
)
_PASSIVE = re.compile(rf"\b(?:{_words(sv_decisions.PASSIVE)})\b")
_FILED = re.compile(
    rf"\b(?:{_words(sv_decisions.FILED)}|lade|lagger|la)\b[^.]{{0,80}}?\b(?:{_words(sv_decisions.FILED_WHERE)})\b"
)
_ANSWERED = re.compile(rf"\b(?:{_words(sv_decisions.ANSWERED)})\b")
_WHICH_WAS = re.compile(
    rf",\s(?:{_words(sv_decisions.RELATIVES)})\s(?:\w+\s){{0,2}}?"
    rf"(?:(?:{_words(sv_decisions.PASSIVE)})|(?:{_words(sv_decisions.FILED)})\s(?:{_words(sv_decisions.FILED_WHERE)}))\W*$"
)
_PURPOSE = re.compile(sv_decisions.PURPOSE)
_NOTED = re.compile(rf"(?:[\w-]+\s){{1,4}}(?:{_words(sv_decisions.NOTED)})(?:\still\sprotokollet)?\W*$")
_DONE = re.compile(rf"(?:{_words(sv_decisions.PARTICIPLES)})\W*")
_CALLED = re.compile(rf"\b(?:{_words(sv_decisions.FOUND)})\b[^.]{{0,60}}\b(?:{_words(sv_decisions.DULY)})")
_ASSIGNED = re.compile(rf"\b(?:{_words(sv_decisions.ASSIGNED)})\b|\b(?:ger|gav)\s(?:\w+\s){{1,6}}?i\suppdrag\b")
_BEFORE = frozenset(map(folded, sv_decisions.NOT_DECIDED))
_AS = folded(sv_decisions.AS_OPENING)
_OPENING = frozenset(map(folded, sv_decisions.OPENS_CONDITION))
_AGENT = re.compile(sv_decisions.AGENT)
_SEASON = re.compile(rf"\b(?:{_words(sv_decisions.SEASONS)})\b")
_OWN = tuple(map(folded, (*sv_decisions.DECIDER_ENDINGS, *sv_decisions.OWN_AGENTS)))
_NOT_OWN = tuple(map(folded, sv_decisions.OTHER_BODIES))
_EARLIER = re.compile(rf"\s(?:{_words(sv_decisions.EARLIER)})\b")
_BEFORE_VERB = re.compile(rf"(?:{_words(sv_decisions.EARLIER)})\b")
# "beslutat" and "beslut" decide only at the head of a sentence, or behind these.
_NOMINAL = frozenset(map(folded, sv_decisions.NOMINAL))
_TAKEN = re.compile(rf"(?:{_DECIDER}|\b(?:{_words(sv_decisions.TAKEN)}))$")
_DATED = re.compile(
    rf"\s(?:(?:den|i|under)\s(?:\d{{1,2}}(?::?e)?\s)?(?:\d{{4,6}}|{_words(tuple(sv.MONTHS))})|\d{{6}}|(?:19|20)\d\d-)"
)
_CLAUSE_START = re.compile(r"[,;:]\s|\soch\s(?=\w+(?:styrelsen|namnden|motet)\b)")


def _first_words(choice: Iterable[str]) -> frozenset[str]:
    return frozenset(folded(word).split()[0] for word in choice)


_DECIDING_WORDS = _first_words(sv_decisions.DECIDING)
_ASSIGNED_WORDS = _first_words(sv_decisions.ASSIGNED_SIGNS)
_FILED_WORDS = _first_words((*sv_decisions.FILED, *sv_decisions.ACTIVE))
_PASSIVE_WORDS = _first_words(sv_decisions.PASSIVE)
_ACTIVE_WORDS = _first_words(sv_decisions.ACTIVE)
_OTHER_WORDS = (
    _first_words((*sv_decisions.ANSWERED, *sv_decisions.FOUND, *sv_decisions.NOTED, *sv_decisions.PARTICIPLES))
    | _PASSIVE_WORDS
    | _FILED_WORDS
)
_GATED = (
    (_DECIDING_WORDS, _DECIDES),
    (_PASSIVE_WORDS, _PASSIVE),
    (_FILED_WORDS, _FILED),
    (_ASSIGNED_WORDS, _ASSIGNED),
)
_ANY_WORDS = _DECIDING_WORDS | _ASSIGNED_WORDS | _ACTIVE_WORDS | _OTHER_WORDS
_EDGE = ".,;:!?()\"'”"


def _words_in(fold: str) -> set[str]:
    return {word.strip(_EDGE) for word in fold.split()}


def att_after_verb(text: str, *, in_decision: bool = False) -> int | None:
    """Return where "att" begins behind the deciding verb of a sentence, or ``None``."""
    fold = folded(text)
    if "att" not in fold:
        return None
    for match in (_DECIDES_OR_ASKS if in_decision else _DECIDES).finditer(fold):
        if match.start() > 160:
            return None
        after = _UP_TO_ATT.match(fold, match.end())
        if (
            after
            and not _is_earlier(fold, match.end(), after.end())
            and (in_decision or not (_is_bound(fold, match.start()) or _is_told_of(fold, match)))
        ):
            return after.end()
    return None


def is_decision(text: str) -> bool:
    """Tell whether a sentence under a decision heading decides something by itself."""
    fold = folded(text)
    if _words_in(fold).isdisjoint(_ANY_WORDS):
        return False
    return bool(_ACTIVE.match(fold)) or decides(text)


def decides(text: str) -> bool:
    """Tell whether a sentence of running text tells a decision of this meeting."""
    fold = folded(text)
    words = _words_in(fold)
    if words.isdisjoint(_ANY_WORDS) or fold.endswith("?"):
        return False
    if not words.isdisjoint(_OTHER_WORDS) and (
        _ANSWERED.search(fold)
        or _WHICH_WAS.search(fold)
        or _CALLED.search(fold)
        or _NOTED.match(fold)
        or _DONE.fullmatch(fold)
    ):
        return True
    if any(not words.isdisjoint(gate) and _tells(pattern, fold) for gate, pattern in _GATED):
        return True
    if words.isdisjoint(_ACTIVE_WORDS):
        return False
    match = _ACTIVE_STRICT.match(fold) or _ACTIVE_INVERTED.match(fold)
    if match is None or _is_bound(fold, match.end() - 1):
        return False
    return not _is_earlier(fold, match.end(), match.end() + 45)


def _tells(pattern: re.Pattern[str], fold: str) -> bool:
    """Tell whether the verb of a pattern stands in a main clause, in this meeting, by this body."""
    match = pattern.search(fold)
    if match is None or _is_by_others(fold, match.end()):
        return False
    # What stands behind "att" is when it will be done, not when it was decided.
    content = fold.find(" att ", match.end(), match.end() + 45)
    if _is_earlier(fold, match.end(), match.end() + 45 if content < 0 else content):
        return False
    if pattern is _DECIDES and _is_told_of(fold, match):
        return False
    return bool(pattern is _PASSIVE and _PURPOSE.match(fold)) or not _is_bound(fold, match.start())


def _is_bound(fold: str, at: int) -> bool:
    """Tell whether the verb stands behind "ska" or "har", or in a clause that "om" opens: no decision of its own."""
    start = max(at - 80, 0)
    words = [word.strip(",.") for word in _CLAUSE_START.split(fold[start:at])[-1].split()]
    if start == 0 and words[:1] == [_AS]:
        words = words[1:]  # "Som ordförande valdes …" opens a sentence; inside one, the word binds what follows
    return any(word in _BEFORE for word in words[-5:]) or bool(words and start == 0 and words[0] in _OPENING)


def _is_told_of(fold: str, match: re.Match[str]) -> bool:
    """Tell whether a decision is only spoken of: "Det är beslutat att", "Länsstyrelsens beslut att"."""
    before = fold[: match.start()].strip(" ,:-")
    if _BEFORE_VERB.match(before):
        return True
    if match[0] not in _NOMINAL or not before:
        return False
    return _TAKEN.search(before) is None


def _is_by_others(fold: str, at: int) -> bool:
    """Tell whether "av" names somebody else who did it: "beviljades av länsstyrelsen"."""
    match = _AGENT.match(fold, at)
    if match is None:
        return _SEASON.search(fold) is not None
    return not match["who"].endswith(_OWN) or match["who"].endswith(_NOT_OWN)


def _is_earlier(fold: str, start: int, end: int) -> bool:
    """Tell whether words after the verb, or a date right behind it, put the decision into the past."""
    return _DATED.match(fold, start) is not None or _EARLIER.search(fold, start, min(end, len(fold))) is not None
