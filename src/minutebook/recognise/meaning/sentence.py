"""A sentence taken apart: who, if anybody is named, and the verb that carries what is decided."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from minutebook.lexicon import sv_clause as words
from minutebook.lexicon.inflection import Form
from minutebook.lexicon.sv_verbs import FORMS

WORD = re.compile(r"[^\W\d_]+(?:[-:’'][^\W\d_]+)*-?")
_OPENING = re.compile(words.OPENING, re.IGNORECASE)
_ELECTED = re.compile(words.ELECTED)
_LABEL = re.compile(words.LABEL, re.IGNORECASE)
_LEAD = re.compile(words.DECISION_LEAD, re.IGNORECASE)
_OWN_RIGHT = re.compile(words.OWN_RIGHT)
_NEGATED = re.compile(rf"\b{words.NEGATION}\b", re.IGNORECASE)
_AND_TO = re.compile(r"\s*att\b")
_BRACKETS = re.compile(r"\([^()]*\)")
_NOT_A_VERB = {word: re.compile(pattern) for word, pattern in words.NOT_A_VERB.items()}
_UNKNOWN_INFINITIVE = re.compile(words.UNKNOWN_INFINITIVE)
_UNKNOWN_PRESENT = re.compile(words.UNKNOWN_PRESENT)
_LONG = 40
_LONGEST_NEGATION = 6


class Verb(NamedTuple):
    """A verb in its place; ``form`` tells how it is inflected."""

    lemma: str
    form: Form
    start: int
    end: int


@dataclass(slots=True)
class Sentence:
    """``text`` has blanks for brackets. ``subject`` is what stands before the finite verb, where there is one;
    ``joined`` are further verbs that "och" joins to the leading one.

    ``opened`` tells that "att" opens it, so that the deciding group is understood and a named subject is an actor.
    """

    text: str
    opened: bool
    begin: int
    subject: tuple[int, int] | None = None
    modal: str | None = None
    verb: Verb | None = None
    negated: bool = False
    joined: list[Verb] = field(default_factory=list)

    @property
    def rest(self) -> str:
        """What follows the verb."""
        return self.text[self.verb.end :] if self.verb else ""

    @property
    def object_words(self) -> str:
        """What the verb may be about: what follows it, and what stands before an infinitive or a passive."""
        if self.verb is None or (self.subject and self.verb.form is not Form.PASSIVE):
            return self.rest
        return f"{self.rest} {self.text[self.begin : self.verb.start]}"

    @property
    def subject_words(self) -> str:
        return self.text[slice(*self.subject)] if self.subject else ""

    @property
    def is_past(self) -> bool:
        return self.modal == words.PERFECT


def without_brackets(text: str) -> str:
    """Return the text with every bracket blanked out, each character in its place."""
    if "(" not in text:
        return text
    return _BRACKETS.sub(lambda match: " " * len(match[0]), text)


def take_apart(text: str) -> Sentence:
    """Return the sentence in ``text`` (brackets blanked) with its subject and its leading verb."""
    opening = _OPENING.match(text)
    if opening is None:
        lower = text.lower()
        lead = _LEAD.search(text) if any(sign in lower for sign in words.LEAD_SIGNS) else None
        if lead and _is_main_clause(text, lead.start()) and not _holds_infinitive(lead[0]):
            return _parsed(Sentence(text, opened=True, begin=lead.end()))
        label = _LABEL.match(text) if ":" in text else None
        first = WORD.search(text, label.end() if label else 0)
        begin = first.start() if first else 0
        opened = _OPENING.match(text, begin) is not None or _begins_with_infinitive(text, begin)
        return _parsed(Sentence(text, opened=opened, begin=begin))
    shows_election = any(verb in text for verb in words.ELECTED_VERBS)
    elected = _ELECTED.search(text, opening.end()) if shows_election else None
    if elected:
        return _parsed(Sentence(text, opened=False, begin=elected.start()))
    sentence = _parsed(Sentence(text, opened=True, begin=opening.end()))
    if sentence.verb and sentence.verb.lemma in words.DECIDING:
        again = _LEAD.search(text, sentence.verb.start) or _AND_TO.match(text, sentence.verb.end)
        if again:
            return _parsed(Sentence(text, opened=True, begin=again.end()))
    return sentence


def _is_main_clause(text: str, verb_at: int) -> bool:
    """Tell "Gruppen beslutade att …" from "Det förslag som gruppen beslutade att …"."""
    before = text[:verb_at].lower().split()
    return not any(word in words.SUBORDINATORS for word in before[-4:])


def _begins_with_infinitive(text: str, begin: int) -> bool:
    """Tell "Köpa in en gräsklippare.", a decision that leaves out its "att"."""
    word = WORD.match(text, begin)
    return word is not None and (found := FORMS.get(word[0].lower())) is not None and found.form is Form.INFINITIVE


def _holds_infinitive(lead: str) -> bool:
    """Tell "beslutar uppdra åt kansliet att …", where "att" belongs to the verb in between."""
    return any((found := FORMS.get(word.lower())) and found.form is Form.INFINITIVE for word in WORD.findall(lead))


def _parsed(sentence: Sentence) -> Sentence:
    verbs = _verbs_of_main_clause(sentence)
    first = next(verbs, None)
    if first is None:
        sentence.verb = _guessed(sentence)
        return sentence
    sentence.verb = first
    if first.form is not Form.INFINITIVE:
        sentence.subject = (sentence.begin, first.start)
        if _is_modal(sentence.text, first):
            second = _second(first, verbs)
            sentence.modal = first.lemma
            if second and second.lemma == words.PERFECT:
                second = next((verb for verb in verbs if verb.form is Form.SUPINE), second)
            sentence.verb = second or first
        elif (
            first.lemma in words.DECIDING and not sentence.opened and _leads_to(first, second := _second(first, verbs))
        ):
            sentence.subject, sentence.opened, sentence.verb = None, True, second
    begin = first.start - _LONGEST_NEGATION if sentence.subject else sentence.begin
    end = (sentence.verb or first).end + _LONGEST_NEGATION
    sentence.negated = _NEGATED.search(sentence.text, begin, end) is not None
    return sentence


def _second(first: Verb, further: Iterator[Verb]) -> Verb | None:
    """Return the verb that the first one may only lead in to."""
    return next((verb for verb in further if verb.form is not Form.FINITE or verb.start - first.end < 2), None)


def _guessed(sentence: Sentence) -> Verb | None:
    """Return a verb that the lexicon lacks: the first word after "att", or what follows a name or a definite noun."""
    if not sentence.opened:
        return None
    begin = sentence.begin + len(sentence.text[sentence.begin :]) - len(sentence.text[sentence.begin :].lstrip())
    match = _UNKNOWN_INFINITIVE.match(sentence.text, begin)
    form = Form.INFINITIVE
    if match is None:
        match = _UNKNOWN_PRESENT.search(sentence.text, begin)
        form = Form.FINITE
        if match is None:
            return None
        sentence.subject = (sentence.begin, match.start("verb"))
    return Verb(match["verb"], form, match.start("verb"), match.end("verb"))


def _verbs_of_main_clause(sentence: Sentence) -> Iterator[Verb]:
    """Yield the verbs that do not belong to a subordinate clause ("de förslag som ska behandlas")."""
    subordinate, previous, held_infinitive, end = 0, "", False, sentence.begin
    text = sentence.text
    for match in WORD.finditer(text, sentence.begin):
        word = match[0].lower()
        found = FORMS.get(word)
        if subordinate and "," in text[end : match.start()]:
            subordinate = 0
        end = match.end()
        if word in words.SUBORDINATORS:
            subordinate += bool(previous) and previous not in words.ABOUT_TO
        elif word in _NOT_A_VERB and _NOT_A_VERB[word].match(sentence.text, match.end()):
            pass
        elif found is not None and not (previous in words.ARTICLES and found.form is Form.INFINITIVE):
            verb = Verb(found.lemma, found.form, match.start(), match.end())
            if subordinate:
                subordinate -= not (found.form is Form.FINITE and _is_modal(sentence.text, verb))
                held_infinitive = found.form is Form.INFINITIVE
            elif not (held_infinitive and previous in words.CONJUNCTIONS) and _can_lead(sentence, verb):
                yield verb
        previous = word


def _can_lead(sentence: Sentence, verb: Verb) -> bool:
    """Tell whether the form can carry the clause: an infinitive after "att", a supine as first word ("Godkänt")."""
    if verb.form is Form.INFINITIVE:
        return sentence.opened or sentence.verb is not None
    return verb.form is not Form.SUPINE or sentence.verb is not None or verb.start == sentence.begin


def _leads_to(deciding: Verb, second: Verb | None) -> bool:
    """Tell "beslutar godkänna rapporten", where the verb of deciding only leads in."""
    return second is not None and second.form is Form.INFINITIVE and second.start - deciding.end < _LONG


def _is_modal(text: str, verb: Verb) -> bool:
    if verb.lemma == words.PERFECT:
        return True
    if verb.lemma not in words.MODALS or verb.form is Form.PASSIVE:
        return False
    if verb.lemma == words.MAY:
        return _OWN_RIGHT.match(text, verb.end) is None
    return verb.lemma != words.COME or _AND_TO.match(text, verb.end) is not None
