"""What a clause means: its acts, who must act, by when, where it returns, to whom it goes, what it costs."""

import re
from datetime import date

from minutebook.lexicon import sv_clause as words
from minutebook.lexicon.inflection import Form
from minutebook.model.clause import Meaning
from minutebook.model.clause import VerbClass as V
from minutebook.model.when import Fact
from minutebook.recognise.meaning.accounts import accounts_in, total_in
from minutebook.recognise.meaning.actors import actors_of, contact_persons, fan_out_in, is_laying_duty, is_plural
from minutebook.recognise.meaning.acts import acts_of
from minutebook.recognise.meaning.deadlines import due_in
from minutebook.recognise.meaning.handing import handed_in
from minutebook.recognise.meaning.kinds import WORK, kinds_of
from minutebook.recognise.meaning.periods import moments_in
from minutebook.recognise.meaning.returns import returns_in
from minutebook.recognise.meaning.sentence import Sentence, take_apart, without_brackets
from minutebook.recognise.stretch import Stretch

_SENTENCE_END = re.compile(words.SENTENCE_END)
_ABBREVIATED = re.compile(words.ABBREVIATED, re.IGNORECASE)
Place = tuple[int, int]


def meaning_of(stretch: Stretch, meeting_on: date | None) -> Meaning:
    """Return what a clause decides; ``meeting_on`` gives the year to days that state none.

    The first sentence carries the clause; what follows in the same paragraph adds its duties.
    """
    text = stretch.text
    bare = without_brackets(text)
    first, *others = sentence_places(bare)
    sentence = take_apart(bare[slice(*first)])
    classes, actors = _read(sentence)
    kinds = kinds_of(classes, named=bool(actors), explicit=is_laying_duty(sentence))
    for start, end in others:
        added, named = _read(take_apart(bare[start:end]))
        actors += [(start + begin, start + stop) for begin, stop in named]
        classes += [act for act in added if act in WORK and act not in classes]
    fan_out = fan_out_in(text)
    moments = moments_in(text, meeting_on)
    due = due_in(text, moments, classes) if moments else None
    total = total_in(text, bare, classes)
    source, target = accounts_in(bare, classes)
    return Meaning(
        kinds=kinds,
        verb_classes=tuple(classes),
        addressees=tuple(_words(stretch, place) for place in actors),
        fan_out=_words(stretch, fan_out) if fan_out else None,
        due=due.fact(stretch) if due else None,
        returns_to=returns_in(stretch, bare, moments, classes, due),
        handed_to=handed_in(stretch, bare, classes),
        amount_ore=total.fact(stretch) if total else None,
        account_from=_words(stretch, source) if source else None,
        account_to=_words(stretch, target) if target else None,
    )


def sentence_places(text: str) -> list[Place]:
    """Return where the sentences of a paragraph stand; an abbreviation ("t.ex.", "m.m.") ends none."""
    if ". " not in text and "! " not in text and "? " not in text:
        return [(0, len(text))]
    places, begin = [], 0
    for match in _SENTENCE_END.finditer(text):
        if not _ABBREVIATED.search(text, begin, match.start()):
            places.append((begin, match.start()))
            begin = match.end()
    return [*places, (begin, len(text))]


def _read(sentence: Sentence) -> tuple[list[V], list[Place]]:
    """Return the acts of a sentence and its actors; work without an act of its own is judged by who shall do it."""
    leading, further = acts_of(sentence)
    actors = actors_of(sentence, [*leading, *further])
    named = [sentence.text[slice(*actor)] for actor in actors]
    if contact_persons(sentence):
        further.append(V.APPOINT)
    if not leading:
        leading = [_work(sentence, named)]
    elif leading[0] is V.INFORM and named and sentence.opened:
        leading.insert(0, V.ASSIGN)
    return list(dict.fromkeys((*leading, *further))), actors


def _work(sentence: Sentence, named: list[str]) -> V:
    if sentence.is_past or sentence.verb is None:
        return V.OTHER
    if any(is_plural(actor) for actor in named) or fan_out_in(sentence.text):
        return V.MANDATE
    if named:
        return V.ASSIGN
    if sentence.subject is None:
        return V.ASSIGN if sentence.verb.form is Form.INFINITIVE else V.OTHER
    if sentence.verb.lemma in words.STATING:
        return V.OTHER
    return V.MANDATE if sentence.modal and sentence.opened else V.OTHER


def _words(stretch: Stretch, place: Place) -> Fact[str]:
    start, end = place
    return Fact(" ".join(stretch.text[start:end].split()), stretch.quotes(start, end))
