"""Tasks hidden in running text: "Framtagna frågor skickas vidare till gruppen", "Anna återkommer med datum".

Only suggestions, for a person to accept. What has happened, what others outside the room do, and what merely might be
is left alone.
"""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from datetime import date
from functools import lru_cache

from minutebook.lexicon import sv_actors, sv_tasks
from minutebook.lexicon import sv_clause as words
from minutebook.lexicon.inflection import Form
from minutebook.lexicon.sv_verbs import FORMS
from minutebook.model.clause import Kind, Meaning, Task
from minutebook.model.clause import VerbClass as V
from minutebook.recognise.meaning.actor_nouns import is_actor_noun
from minutebook.recognise.meaning.clause import meaning_of
from minutebook.recognise.meaning.doing import sentence_places
from minutebook.recognise.meaning.sentence import WORD, Sentence, take_apart, without_brackets
from minutebook.recognise.stretch import Stretch

_BY_A_DAY = re.compile(sv_tasks.BY_A_DAY)
_TELLING = re.compile(sv_tasks.TELLING)
WORD_OR_NUMBER = re.compile(r"\w|[\"”(]")
_URGED = re.compile(sv_tasks.URGED)
_TAKEN_ON = re.compile(sv_tasks.TAKEN_ON)
_SENT_ON = re.compile(sv_tasks.SENT_ON)
_RAISED = re.compile(sv_tasks.RAISED)
_SUBORDINATE = re.compile(sv_tasks.SUBORDINATE)
_TO_COME = re.compile(sv_tasks.TO_COME)
_NOT_A_TASK = re.compile(sv_tasks.NOT_A_TASK)
_FAN_OUT = re.compile(rf"{sv_actors.FAN_OUT_WORD}\s+", re.IGNORECASE)
_EVERYBODY = re.compile(rf"{sv_actors.GROUP_PRONOUN}\b", re.IGNORECASE)
_OUTSIDER = re.compile(sv_tasks.OUTSIDER)
_FULL_NAME_FIRST = re.compile(r"[A-ZÅÄÖ][\w-]+ [A-ZÅÄÖ]")
_FULL_NAME = re.compile(r"[A-ZÅÄÖ][\w-]+(?: [A-ZÅÄÖ][\w-]+)+(?:,.*)?\Z")


def tasks_in(
    background: Iterable[Stretch], meeting_on: date | None, *, people: Collection[str] = ()
) -> tuple[Task, ...]:
    """Return the tasks that running text suggests, in the order of the text.

    ``people`` are the names in the lists of the minutes: with them a given name alone is enough ("Anna mailar …").
    """
    return tuple(
        [
            task
            for stretch in background
            if _shows(stretch.text, sv_tasks.ANY_SIGN)
            for task in _tasks(stretch, meeting_on, _whole_and_first(tuple(people)))
        ]
    )


@lru_cache(maxsize=16)
def _whole_and_first(names: tuple[str, ...]) -> frozenset[str]:
    """Return the names, and the first name of each by itself."""
    return frozenset(part for name in names for part in (name, name.partition(" ")[0]))


def duty_of(words: Stretch, meeting_on: date | None) -> Task:
    """Return words that a list of actions states as the task they are."""
    return Task(" ".join(words.text.split()), _as_duty(meaning_of(words, meeting_on), words.text), words.quotes())


def _tasks(stretch: Stretch, meeting_on: date | None, people: Collection[str]) -> Iterator[Task]:
    bare = without_brackets(stretch.text)
    for start, end in sentence_places(bare):
        if _is_task(bare[start:end], people):
            first = WORD_OR_NUMBER.search(bare, start, end)
            part = stretch.cut(first.start() if first else start, end).stripped()
            yield Task(part.text, _as_duty(meaning_of(part, meeting_on), part.text), part.quotes())


def _is_task(text: str, people: Collection[str]) -> bool:
    lower = text.lower()
    if _shows(lower, sv_tasks.URGED_SIGNS) and _URGED.search(lower):
        return True
    raised = _shows(lower, sv_tasks.SENT_ON_SIGNS) and _SENT_ON.search(lower)
    raised = raised or (_shows(lower, sv_tasks.RAISED_SIGNS) and _RAISED.search(lower))
    if raised:
        return not (_NOT_A_TASK.search(lower, 0, raised.end()) or _SUBORDINATE.search(lower, 0, raised.start()))
    if ":" not in text and not _may_begin_with_actor(text, people):
        return False
    sentence = take_apart(text)
    if sentence.opened or sentence.verb is None or sentence.subject is None or sentence.is_past:
        return False
    if not _is_one_of_us(sentence.subject_words.strip(" ,"), people) or lower.rstrip().endswith("?"):
        return False
    return not _NOT_A_TASK.search(lower, 0, sentence.verb.end) and _is_work_to_come(sentence, lower)


def _shows(text: str, signs: Iterable[str]) -> bool:
    return any(sign in text for sign in signs)


def _is_work_to_come(sentence: Sentence, lower: str) -> bool:
    assert sentence.verb is not None
    if _TAKEN_ON.search(lower):
        return True
    if sentence.verb.lemma not in sv_tasks.TASK_VERBS or sentence.verb.form is Form.PASSIVE:
        return False
    if sentence.modal:
        return _TO_COME.search(lower) is not None
    has_day = _BY_A_DAY.search(lower)
    is_telling = not has_day and (sentence.verb.lemma in sv_tasks.TELLING_VERBS or _TELLING.search(lower))
    return not is_telling and _is_present(lower[sentence.verb.start : sentence.verb.end])


def _is_present(word: str) -> bool:
    """Tell "skickar" from "skickade": history is no task."""
    found = FORMS.get(word.lower())
    return found is not None and found.form is Form.FINITE and word.endswith(words.PRESENT_ENDING)


def _is_one_of_us(subject: str, people: Collection[str]) -> bool:
    """Tell an office or a named person from the world outside ("Regionen", "Trafikverket")."""
    return _is_actor(subject, people) and not (_OUTSIDER.match(subject) or _SUBORDINATE.search(subject.lower()))


def _may_begin_with_actor(text: str, people: Collection[str]) -> bool:
    """Tell by its first words whether a sentence may be about what one of us does, before it is taken apart."""
    match = WORD.search(text)
    if match is None:
        return False
    subject = text[match.start() :]
    first = subject.partition(" ")[0]
    return bool(
        first in people
        or first.partition(",")[0] in people
        or _FULL_NAME_FIRST.match(subject)
        or _EVERYBODY.match(subject)
        or is_actor_noun(first.rstrip(","))
        or _FAN_OUT.search(text)
    )


def _is_actor(subject: str, people: Collection[str]) -> bool:
    if _EVERYBODY.match(subject) or subject in people or subject.partition(",")[0] in people:
        return True
    if _FULL_NAME.match(subject):
        return not people or subject.partition(",")[0] in people
    first, _, more = _FAN_OUT.sub("", subject).partition(" ")
    return (not more or more.rpartition(" ")[2][:1].isupper()) and is_actor_noun(first)


def _as_duty(meaning: Meaning, text: str) -> Meaning:
    """Return the meaning; where the leading verb names no act, what is suggested is still work for somebody."""
    if meaning.verb_classes != (V.OTHER,):
        return meaning
    act = V.URGE if _URGED.search(text.lower()) else V.ASSIGN
    return replace(meaning, kinds=(Kind.ASSIGN,), verb_classes=(act,))
