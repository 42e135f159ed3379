"""What a sentence does: its verb classes, the leading act first."""

import re

from minutebook.lexicon import sv_clause as words
from minutebook.lexicon.inflection import Form
from minutebook.lexicon.sv_acts import ACTS
from minutebook.lexicon.sv_acts_of_work import ACTS_OF_WORK, NOMINAL_ACTS, NOMINAL_VERBS
from minutebook.lexicon.sv_verbs import FORMS
from minutebook.model.clause import VerbClass as V
from minutebook.recognise.meaning.sentence import WORD, Sentence, Verb

_Row = tuple[re.Pattern[str] | None, tuple[V, ...]]
_BY_VERB: dict[str, list[_Row]] = {}
for _lemma, _condition, _classes in (*ACTS, *ACTS_OF_WORK):
    _pattern = re.compile(_condition) if _condition else None
    _BY_VERB.setdefault(_lemma, []).append((_pattern, _classes))

_NOMINAL = [(re.compile(rf"\W*(?:{noun})\b", re.IGNORECASE), classes) for noun, classes in NOMINAL_ACTS]
_NOMINAL_SUBJECT = [(re.compile(rf"(?:.*\s)?(?:{noun})\s*$", re.IGNORECASE), classes) for noun, classes in NOMINAL_ACTS]
_AS_PROPOSED = re.compile(words.AS_PROPOSED, re.IGNORECASE)
_THEME = re.compile(words.THEME, re.IGNORECASE)
_ROLE_SUBJECT = re.compile(words.ROLE_SUBJECT, re.IGNORECASE)
_ROLE_TAKEN = re.compile(words.ROLE_TAKEN, re.IGNORECASE)
_POSITIVE = re.compile(words.POSITIVE, re.IGNORECASE)
_READY = re.compile(words.READY, re.IGNORECASE)
_CHOSEN = re.compile(words.CHOSEN, re.IGNORECASE)
_NEW_GROUP = re.compile(words.NEW_GROUP, re.IGNORECASE)
_FULL_NAME = re.compile(words.FULL_NAME)
_WHICH_WAS = re.compile(words.WHICH_WAS)
_JOINED = re.compile(words.JOINED_ACT, re.IGNORECASE)
_END_OF_ACT = re.compile(words.END_OF_ACT, re.IGNORECASE)
_CONDITION = re.compile(words.CONDITION[1], re.IGNORECASE)
_PRIORITISED = re.compile(words.PRIORITISED[1], re.IGNORECASE)
_HANDS_ON = frozenset({V.HAND_OVER, V.REMIT, V.POSTPONE})
_LAYS_DUTY = frozenset({V.ASSIGN, V.AUTHORISE, V.URGE, V.MANDATE, V.REMIND, V.INVITE})


def classes_of_verb(verb: Verb, rest: str) -> tuple[V, ...]:
    """Return what the verb does before these words, or nothing if it is no act of its own but work to be done."""
    rows = _BY_VERB.get(verb.lemma, ())
    lower = rest.lower() if rows and rows[0][0] else ""
    for pattern, classes in rows:
        if pattern is None or pattern.search(lower):
            return classes
    return ()


def acts_of(sentence: Sentence) -> tuple[list[V], list[V]]:
    """Return the acts of the leading verb and the further ones.

    The former are empty where the verb is mere work, to be judged by who shall do it.
    """
    if sentence.verb is None:
        return _nominal_acts(sentence.text), []
    leading = _leading_acts(sentence, sentence.verb)
    if sentence.negated and (leading or sentence.opened):
        is_statement = sentence.verb.lemma in words.STATING and sentence.modal is None
        return [V.OTHER if is_statement else V.REJECT], []
    further = _joined_acts(sentence, sentence.verb, leading)
    if words.CONDITION[0] in sentence.text and leading and _CONDITION.search(sentence.text):
        further.append(V.CONDITION)
    if words.PRIORITISED[0] in sentence.text and _PRIORITISED.search(sentence.text):
        further.append(V.PRIORITISE)
    return list(leading), further


def _nominal_acts(text: str) -> list[V]:
    """Return what a heading-like decision says: "Bifall till motionen", "Enligt förslaget"."""
    if _AS_PROPOSED.match(text):
        return [V.APPROVE]
    for pattern, classes in _NOMINAL:
        if pattern.match(text):
            return [*classes]
    for match in WORD.finditer(text):
        inflected = FORMS.get(match[0].lower())
        if inflected and inflected.form is Form.SUPINE:
            classes = classes_of_verb(Verb(*inflected, *match.span()), text[match.end() :])
            if classes:
                return [*classes]
    return [V.OTHER]


def is_nominal_act(word: str) -> bool:
    """Tell whether the word names an act ("Val", "Bifall")."""
    return any(pattern.fullmatch(word) for pattern, _ in _NOMINAL)


def _leading_acts(sentence: Sentence, verb: Verb) -> tuple[V, ...]:
    if sentence.is_past and verb.form is not Form.INFINITIVE:
        return () if sentence.opened else classes_of_verb(verb, sentence.rest)
    if verb.lemma in words.COPULAS:
        return _acts_of_copula(sentence)
    if sentence.subject and verb.form is not Form.PASSIVE and _NEW_GROUP.match(sentence.subject_words.strip()):
        return (V.ESTABLISH_ROUTINE,)
    if sentence.subject and verb.lemma in NOMINAL_VERBS:
        subject = sentence.subject_words
        for pattern, classes in _NOMINAL_SUBJECT:
            if pattern.match(subject):
                return classes
    return classes_of_verb(verb, sentence.object_words)


def _acts_of_copula(sentence: Sentence) -> tuple[V, ...]:
    subject, rest = sentence.subject_words.strip(), sentence.rest
    if _THEME.search(subject):
        return (V.SET_THEME,)
    if sentence.modal and _READY.search(rest):
        return (V.DEADLINE,)
    if _ROLE_SUBJECT.search(subject):
        return (V.DEFINE_ROLE,)
    if _CHOSEN.match(rest):
        return (V.APPOINT,)
    for pattern, classes in _NOMINAL:
        if pattern.match(rest):
            return classes
    if _POSITIVE.match(rest):
        return (V.ENDORSE,)
    if _ROLE_TAKEN.search(rest):
        return (V.APPOINT,) if _FULL_NAME.fullmatch(subject) else (V.TAKE_ROLE,)
    return (V.OTHER,)


def _joined_acts(sentence: Sentence, verb: Verb, leading: tuple[V, ...]) -> list[V]:
    """Return the acts that "och" joins to the leading one: "ställa sig bakom förslaget och överlämna det"."""
    text = sentence.text
    if not sentence.opened and not leading:
        relative = _WHICH_WAS.search(text, verb.end)
        if relative and (inflected := FORMS.get(relative["verb"].lower())) and inflected.form is Form.PASSIVE:
            return [*classes_of_verb(Verb(*inflected, *relative.span("verb")), text[relative.end() :])]
    if not any(sign in sentence.rest for sign in words.AND_SIGNS):
        return []
    stop = _END_OF_ACT.search(text, verb.end)
    end_of_act = stop.start() if stop else len(text)
    found: list[V] = []
    for match in _JOINED.finditer(text, verb.end):
        inflected = FORMS.get(match["verb"].lower())
        if inflected is None or inflected.form is not verb.form:
            continue
        joined = Verb(*inflected, match.start("verb"), match.end())
        classes = classes_of_verb(joined, text[match.end() :])
        if match.start() < end_of_act or (_HANDS_ON.intersection(classes) and not _LAYS_DUTY.intersection(leading)):
            sentence.joined.append(joined)
            found += classes
    return found
