"""What the words of a clause mean that somebody writes here: read by the same rules as minutes that come in."""

from dataclasses import replace
from datetime import date

from minutebook.lexicon.sv_verbs import FORMS
from minutebook.model.clause import Kind, Meaning, VerbClass
from minutebook.model.source import Place
from minutebook.recognise.meaning import meaning_of
from minutebook.recognise.meaning.actors import is_plural
from minutebook.recognise.meaning.kinds import KIND_OF
from minutebook.recognise.meaning.sentence import take_apart, without_brackets
from minutebook.recognise.stretch import Piece, Stretch
from samverk.directory.models import Body

FOR_INFORMATION = "information"
SPREAD = frozenset({VerbClass.MANDATE, VerbClass.ANCHOR_LOCALLY})
MAKES_RECOMMENDATION = frozenset({VerbClass.ENDORSE, VerbClass.HAND_OVER})


def written_meaning(text: str, *, on: date | None, verb_class: str = "") -> Meaning:
    """Return what ``text`` decides; ``on`` gives the year to days that state none.

    ``verb_class`` is what a person says the leading act is, where they know better than the words. A verb that no
    lexicon knows and that names nobody is *other*, not work.
    """
    words = " ".join(text.split())
    meaning = meaning_of(Stretch(words, (Piece(0, len(words), words, Place(0, len(words), 1, 1)),)), on)
    if verb_class:
        return _led_by(meaning, VerbClass(verb_class))
    return _led_by(meaning, VerbClass.OTHER) if _is_unknown_work(meaning, words) else meaning


def is_spread(meaning: Meaning) -> bool:
    """Tell whether the clause lays a duty on each of several: "respektive", "kommundirektörerna"."""
    spread = meaning.fan_out is not None or bool(SPREAD.intersection(meaning.verb_classes))
    return spread or any(is_plural(addressee.value) for addressee in meaning.addressees)


def waits_for_another(meaning: Meaning, body: Body | None) -> bool:
    """Tell whether the clause is provisional: ``body`` recommends what the body that it hands over to must decide."""
    if body is None or body.hands_over_to_id is None:
        return False
    handed_for = meaning.handed_to.purpose if meaning.handed_to else None
    if VerbClass.ENDORSE in meaning.verb_classes or handed_for == "decision":
        return True
    return VerbClass.HAND_OVER in meaning.verb_classes and handed_for != FOR_INFORMATION


def _led_by(meaning: Meaning, leading: VerbClass) -> Meaning:
    if meaning.verb_classes[0] == leading:
        return meaning
    others = tuple(act for act in meaning.verb_classes[1:] if act != leading)
    named = leading in KIND_OF
    kind = KIND_OF[leading] if named else Kind.ASSIGN if meaning.addressees else Kind.OTHER
    return replace(meaning, verb_classes=(leading, *others), kinds=(kind, *meaning.kinds[1:]))


def _is_unknown_work(meaning: Meaning, words: str) -> bool:
    if meaning.verb_classes != (VerbClass.ASSIGN,) or meaning.kinds != (Kind.OTHER,) or meaning.addressees:
        return False
    sentence = take_apart(without_brackets(words))
    return sentence.verb is None or sentence.text[sentence.verb.start : sentence.verb.end].lower() not in FORMS
