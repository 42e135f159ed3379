"""What a paragraph that decides does, and who is to do it: its sentences taken together."""

import re
from dataclasses import dataclass

from minutebook.lexicon import sv_clause as words
from minutebook.lexicon.inflection import Form
from minutebook.model.clause import Kind
from minutebook.model.clause import VerbClass as V
from minutebook.recognise.meaning.actors import (
    Place,
    actors_of,
    contact_persons,
    fan_out_in,
    is_laying_duty,
    is_plural,
)
from minutebook.recognise.meaning.acts import acts_of
from minutebook.recognise.meaning.kinds import WORK, kinds_of
from minutebook.recognise.meaning.sentence import Sentence, take_apart

_SENTENCE_END = re.compile(words.SENTENCE_END)
_ABBREVIATED = re.compile(words.ABBREVIATED, re.IGNORECASE)
_LONGEST_ABBREVIATION = 6


@dataclass(slots=True)
class Doing:
    """Acts with the leading one first, the kinds they amount to, and where the actors stand."""

    kinds: tuple[Kind, ...]
    acts: list[V]
    actors: list[Place]


def doing_of(text: str) -> Doing:
    """Return what the paragraph does; brackets are blanked in ``text``.

    The first sentence that decides carries it ("Rapporten föredrogs. Den godkändes."); what follows adds its duties.
    """
    carrying: Doing | None = None
    for start, end in sentence_places(text):
        sentence = take_apart(text[start:end])
        doing = _doing(sentence, start)
        if carrying is None or (carrying.acts == [V.OTHER] and not carrying.actors):
            carrying = doing if carrying is None or not sentence.opened else carrying
        else:
            carrying.actors += doing.actors
            carrying.acts += [act for act in doing.acts if act in WORK and act not in carrying.acts]
    assert carrying is not None
    return carrying


def sentence_places(text: str) -> list[Place]:
    """Return where the sentences of a paragraph stand; an abbreviation ("t.ex.", "m.m.") ends none."""
    if ". " not in text and "! " not in text and "? " not in text:
        return [(0, len(text))]
    places, begin = [], 0
    for match in _SENTENCE_END.finditer(text):
        end = match.start() + 1
        if not _ABBREVIATED.search(text, max(begin, end - _LONGEST_ABBREVIATION), end):
            places.append((begin, end))
            begin = match.end()
    return [*places, (begin, len(text))]


def _doing(sentence: Sentence, start: int) -> Doing:
    """Return what one sentence does; work without an act of its own is judged by who shall do it."""
    leading, further = acts_of(sentence)
    actors = actors_of(sentence, [*leading, *further])
    named = [sentence.text[slice(*actor)] for actor in actors]
    if contact_persons(sentence):
        further.append(V.APPOINT)
    if not leading:
        leading = [_work(sentence, named)]
    elif leading[0] is V.INFORM and named and sentence.opened:
        leading.insert(0, V.ASSIGN)
    acts = list(dict.fromkeys((*leading, *further)))
    if V.OTHER in acts and len(acts) > 1:
        acts.remove(V.OTHER)
    if acts == [V.OTHER]:
        actors = []
    kinds = kinds_of(
        acts,
        named=bool(actors),
        explicit=V.ASSIGN in acts and is_laying_duty(sentence),
        spread=V.MANDATE in acts and fan_out_in(sentence.text) is not None,
    )
    return Doing(kinds, acts, [(start + begin, start + end) for begin, end in actors])


def _work(sentence: Sentence, named: list[str]) -> V:
    verb = sentence.verb
    if sentence.is_past or verb is None or _is_told(sentence):
        return V.OTHER
    if verb.lemma in words.STATING and not (sentence.modal and verb.form is Form.PASSIVE):
        return V.OTHER
    if any(is_plural(actor) for actor in named) or fan_out_in(sentence.text):
        return V.MANDATE
    if named:
        return V.ASSIGN
    if sentence.subject is None:
        return V.ASSIGN if verb.form is Form.INFINITIVE else V.OTHER
    return V.MANDATE if sentence.modal and sentence.opened else V.OTHER


def _is_told(sentence: Sentence) -> bool:
    """Tell history ("Kassören redogjorde") from what somebody is to do ("Kassören redogör")."""
    verb = sentence.verb
    if sentence.opened or sentence.modal or verb is None or verb.form is not Form.FINITE:
        return False
    return not sentence.text[verb.start : verb.end].endswith(words.PRESENT_ENDING)
