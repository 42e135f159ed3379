"""Who presented an item: "Föredragande: X, Storvik", "Anna Ek, Storvik redovisar ärendet", "föredras av …"."""

import re

from minutebook.lexicon import sv_headings
from minutebook.model.attendance import Presenter
from minutebook.recognise.rules import names
from minutebook.recognise.rules.people import people_in
from minutebook.recognise.rules.person import Person
from minutebook.recognise.stretch import Stretch

_WORD = r"[A-ZÅÄÖÉ][\w’'-]*"
_NAME = rf"{_WORD}(?:\s(?:von|af|de)\s|\s){_WORD}(?:\s{_WORD}){{0,2}}"
_PLACE = rf"(?:,\s?(?:{_WORD}|[a-zåäö]+)(?:\s[\w-]+){{0,2}}?)?"
_VERBS = "|".join(sorted(sv_headings.PRESENTS, key=len, reverse=True))
_BEFORE_VERB = re.compile(rf"(?P<who>(?:[\w-]+\s)?{_NAME}(?:\soch\s{_NAME})?{_PLACE}),?\s(?:{_VERBS})\b")
_BY = "|".join(sorted(sv_headings.PRESENTED_BY, key=len, reverse=True))
_AFTER_BY = re.compile(rf"\b(?:{_BY})\s(?P<who>(?:[a-zåäö-]+\s){{0,3}}{_NAME}{_PLACE}(?:\soch\s{_NAME}{_PLACE})?)")
# Before the costly patterns above: words that both hold, found without trying every word of the text for a name.
_A_VERB = re.compile(rf"\s(?:{_VERBS})\b")
_BY_SOMEBODY = re.compile(rf"(?:{_BY})\s")
_TWO_CAPITALS = re.compile(rf"{_WORD}(?:\s(?:von|af|de))?\s[A-ZÅÄÖÉ]")
_STEM = 5
_STEMS = frozenset(verb.split()[0][:_STEM] for verb in (*sv_headings.PRESENTS, *sv_headings.PRESENTED_BY))


def presenters_in_list(value: Stretch) -> list[Presenter]:
    """Return the people named beside the label of the presenters."""
    return [
        _presenter(person, value) for person in people_in(value) if names.name_strength(person.name) or person.group
    ]


def presenters_in_prose(text: Stretch) -> list[Presenter]:
    """Return the people of whom a paragraph says that they present."""
    if _STEMS.isdisjoint([word[:_STEM] for word in text.text.lower().split()]):
        return []
    if not _TWO_CAPITALS.search(text.text):
        return []
    found: list[Presenter] = []
    for sign, pattern in ((_A_VERB, _BEFORE_VERB), (_BY_SOMEBODY, _AFTER_BY)):
        if not sign.search(text.text):
            continue
        for match in pattern.finditer(text.text):
            who = text.cut(*match.span("who")).stripped()
            for person in people_in(_from_first_capital(who)):
                if names.name_strength(person.name) > 1 and not any(other.name == person.name for other in found):
                    found.append(_presenter(person, who))
    return found


def _from_first_capital(who: Stretch) -> Stretch:
    return who


def _presenter(person: Person, value: Stretch) -> Presenter:
    quotes = tuple(quote for start, end in sorted(set(person.spans)) for quote in value.quotes(start, end))
    return Presenter(person.name, person.organisation, person.role, quotes, person.group)
