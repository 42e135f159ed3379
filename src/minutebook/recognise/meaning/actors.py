"""Who must act: the actors that a clause names, as written, and the words that spread a duty over many."""

import re
from collections.abc import Iterator

from minutebook.lexicon import sv_actors as actors
from minutebook.lexicon import sv_clause as words
from minutebook.lexicon.inflection import Form
from minutebook.lexicon.sv_verbs import FORMS
from minutebook.model.clause import VerbClass as V
from minutebook.recognise.meaning.actor_nouns import is_actor_noun
from minutebook.recognise.meaning.acts import classes_of_verb, is_nominal_act
from minutebook.recognise.meaning.sentence import WORD, Sentence, Verb

Place = tuple[int, int]

_PRONOUN = re.compile(rf"{actors.GROUP_PRONOUN}\b", re.IGNORECASE)
_FAN_OUT = re.compile(actors.FAN_OUT, re.IGNORECASE)
_FAN_OUT_FIRST = re.compile(rf"{actors.FAN_OUT_WORD}\s", re.IGNORECASE)
_FAN_OUT_SOMEWHERE = re.compile(rf"\b{actors.FAN_OUT_WORD}\s", re.IGNORECASE)
_AFTER = re.compile(actors.AFTER_SUBJECT, re.IGNORECASE)
_BEFORE = re.compile(actors.BEFORE_SUBJECT, re.IGNORECASE)
_AND = re.compile(words.AND, re.IGNORECASE)
_PREPOSITION = re.compile(rf"\s{actors.PREPOSITION}\s.*$")
_NAME = re.compile(rf"{actors.NAME_PART}(?:\s+{actors.NAME_PART})*\Z")
_AGENT = re.compile(actors.AGENT)
_CONTACT = re.compile(actors.CONTACT)
_UNNAMED = re.compile(words.UNNAMED, re.IGNORECASE)
_MEMBERS = re.compile(words.MEMBERS_OF_GROUP)
_ADDRESSED = {
    verb: re.compile(rf"{after}(?P<who>\S.*?){actors.STOP_OF_NAME}", re.IGNORECASE)
    for verb, after in words.ADDRESSEE_AFTER.items()
}
_CHOSEN = re.compile(rf"{words.CHOSEN_AFTER}(?P<who>\S.*?){actors.STOP_OF_CHOSEN}")
_CHOSEN_EACH = re.compile(words.CHOSEN_EACH)
_CHOSEN_TOO = re.compile(rf"{words.CHOSEN_TOO}(?P<who>\S.*?){actors.STOP_OF_CHOSEN}")
_NUMBER = re.compile(r"\s+\d+\Z")
_LOOSE_AND = re.compile(rf"\s+{words.AND_WORD}\Z")
_PLURAL = re.compile(rf"(?:{actors.PLURAL_MEMBERS})\b", re.IGNORECASE)


def fan_out_in(text: str) -> Place | None:
    """Return where the words stand that lay a duty on each of several ("respektive kommundirektör")."""
    if not any(sign in text for sign in actors.FAN_OUT_SIGNS):
        return None
    match = _FAN_OUT.search(text)
    if match is None:
        return None
    before, _, last = match[0].rpartition(" ")
    if (last.lower() in words.ARTICLES and len(match[0].split()) < 3) or text[: match.start()].endswith(
        words.ON_BEHALF
    ):
        return None
    if last.lower() in words.SUBORDINATORS:
        return match.start(), match.start() + len(before)
    is_verb = before and (found := FORMS.get(last.lower())) and found.form is not Form.SUPINE
    return (match.start(), match.start() + len(before)) if is_verb else match.span()


def is_plural(words_of_actor: str) -> bool:
    """Tell whether the words name all members of a kind ("kommundirektörerna")."""
    return _PLURAL.match(words_of_actor) is not None or _FAN_OUT_FIRST.match(words_of_actor) is not None


def actors_of(sentence: Sentence, classes: list[V]) -> list[Place]:
    """Return the places of the actors that the sentence names, in the order of the text."""
    if classes == [V.OTHER]:
        return []
    found = [*_leading_actors(sentence, classes)]
    for verb in sentence.joined:
        found += _addressed(sentence, verb, classes)
    if not found and sentence.verb:
        found += _agents(sentence)
    found += contact_persons(sentence)
    return list(dict.fromkeys(found))


def contact_persons(sentence: Sentence) -> list[Place]:
    """Return who is named for a role in passing ("där Anna Ek är kontaktperson")."""
    if sentence.verb is None or not any(sign in sentence.text for sign in actors.CONTACT_SIGNS):
        return []
    return [match.span("who") for match in _CONTACT.finditer(sentence.text, sentence.verb.end)]


def is_laying_duty(sentence: Sentence) -> bool:
    """Tell whether the verb itself lays a duty on somebody ("uppdra", "uppmana")."""
    verbs = [sentence.verb, *sentence.joined] if sentence.verb else []
    return any(_TAKES_ADDRESSEE.intersection(classes_of_verb(verb, sentence.text[verb.end :])) for verb in verbs)


def _leading_actors(sentence: Sentence, classes: list[V]) -> Iterator[Place]:
    verb = sentence.verb
    if verb is None:
        return
    passive = verb.form is Form.PASSIVE
    if not (passive and _is_list_of_actors(_subject(sentence))):
        addressed = list(_addressed(sentence, verb, classes))
        if addressed:
            yield from addressed
            return
    inverted = passive and not _is_list_of_actors(_subject(sentence))
    if V.APPOINT in classes and (inverted or not passive) and verb.lemma not in words.COPULAS:
        chosen = list(_chosen(sentence))
        yield from chosen
        if chosen or not sentence.opened:
            return
    if sentence.subject and _may_act(sentence, classes):
        place = _trimmed(sentence.text, *sentence.subject)
        if _is_list_of_actors(sentence.text[slice(*place)]) and not _begins_as_thing(sentence, place):
            yield from _listed(sentence.text, *place, strict=True)


def _addressed(sentence: Sentence, verb: Verb, classes: list[V]) -> Iterator[Place]:
    """Yield the actors on whom the verb lays a duty: "uppdra åt kansliet att", "be kansliet återkomma"."""
    if verb.lemma not in _ADDRESSED or not _TAKES_ADDRESSEE.intersection(classes):
        return
    match = _ADDRESSED[verb.lemma].match(sentence.text, verb.end)
    if match:
        start, end = match.span("who")
        for word in WORD.finditer(sentence.text, start + 1, end):
            found = FORMS.get(word[0])
            if found and found.form is Form.INFINITIVE:
                end = word.start()
                break
        yield from _listed(sentence.text, start, end, strict=False)


_TAKES_ADDRESSEE = frozenset({V.ASSIGN, V.AUTHORISE, V.URGE, V.REMIND, V.ASK})


def _may_act(sentence: Sentence, classes: list[V]) -> bool:
    """Tell whether the subject is who acts: the doer, or in the passive the one who is chosen or charged."""
    assert sentence.verb is not None
    if sentence.is_past or sentence.negated:
        return False
    if sentence.verb.form is Form.PASSIVE:
        return bool({V.APPOINT, V.ASSIGN, V.AUTHORISE, V.URGE, V.INVITE}.intersection(classes))
    return sentence.opened or not classes or classes[0] in _DUTIES or sentence.verb.lemma == words.MAY


_DUTIES = frozenset(
    {
        *(V.ASSIGN, V.MANDATE, V.INFORM, V.ASK, V.FORWARD, V.REMIND, V.ANCHOR_LOCALLY, V.INVESTIGATE, V.EVALUATE),
        *(V.PARTICIPATE, V.COLLECT, V.REPORT_BACK, V.INVITE, V.PUBLISH, V.TAKE_ROLE, V.ESTABLISH_ROUTINE, V.APPOINT),
    }
)


def _chosen(sentence: Sentence) -> Iterator[Place]:
    assert sentence.verb is not None
    match = _CHOSEN.match(sentence.text, sentence.verb.end)
    if match is None:
        return
    start, end = match.span("who")
    members = _MEMBERS.search(sentence.text, start, end)
    if members:
        start = members.end()
    places = list(_listed(sentence.text, start, end, strict=True))
    for further in _CHOSEN_TOO.finditer(sentence.text, start):
        places += _listed(sentence.text, *further.span("who"), strict=True)
    places += [each.span("who") for each in _CHOSEN_EACH.finditer(sentence.text, start)]
    for place in sorted(set(places)):
        if not _UNNAMED.match(sentence.text[slice(*place)]):
            yield place


def _agents(sentence: Sentence) -> Iterator[Place]:
    """Yield who does it in the passive or from where it comes: "genom medlemmarnas kommunikatörer"."""
    assert sentence.verb is not None
    by_doer = sentence.verb.form is Form.PASSIVE or sentence.modal
    if not by_doer and not _FAN_OUT_SOMEWHERE.search(sentence.text):
        return
    for match in _AGENT.finditer(sentence.text, sentence.verb.end):
        who = match["who"]
        by_name = match[0][0] != "f" and by_doer
        if (by_name or _FAN_OUT_FIRST.match(who)) and _is_actor(who) and not _UNNAMED.match(who):
            yield match.span("who")


def _begins_as_thing(sentence: Sentence, place: Place) -> bool:
    """Tell "Återrapportering ska ske", where the capital only begins the sentence, from "Karin ska ringa"."""
    word = sentence.text[slice(*place)]
    if sentence.opened or " " in word or is_actor_noun(word):
        return False
    return word.lower().endswith(actors.NO_NAME_ENDINGS) or is_nominal_act(word)


def _subject(sentence: Sentence) -> str:
    if sentence.subject is None:
        return ""
    return sentence.text[slice(*_trimmed(sentence.text, *sentence.subject))]


def _trimmed(text: str, start: int, end: int) -> Place:
    """Return the place without white space and without adverbs behind it ("gemensamt", "under hösten")."""
    part = text[start:end]
    after = _AFTER.search(part)
    if after:
        part = part[: after.start()]
    return start + len(part) - len(part.lstrip()), start + len(part.rstrip(" \t\n,"))


def _listed(text: str, start: int, end: int, *, strict: bool) -> Iterator[Place]:
    """Yield the members of a list of actors; ``strict`` leaves out what does not look like an actor."""
    part = _LOOSE_AND.sub("", text[start:end].rstrip(" ,"))
    start, end = start + len(part) - len(part.lstrip()), start + len(part)
    named_in_full = False
    for begin, stop in _split(text, start, end):
        stop = _without_place(text, begin, stop)
        part = text[begin:stop]
        if named_in_full and " " not in part and part[:1].isupper():
            continue
        named_in_full = _NAME.match(part) is not None and " " in part
        if not strict or _is_actor(part):
            yield begin, stop


def _without_place(text: str, start: int, end: int) -> int:
    """Return where the name ends in "Per Ask, Lillby"."""
    name, comma, _ = text[start:end].partition(",")
    return (
        start + len(name) if comma and " " in name and _NAME.match(name) else start + len(text[start:end].rstrip(" ,"))
    )


def _split(text: str, start: int, end: int) -> list[Place]:
    """Return the parts of "A, B och C"; a name that holds "och" ("nätverket Skola och Fritid") stays whole."""
    whole = text[start:end]
    joints = [joint for joint in _AND.finditer(whole) if _joins_actors(whole, joint)]
    if not joints:
        return [(start, end)]
    last = joints[-1]
    parts = [(start + last.end(), end)]
    edge = last.start()
    for comma in reversed([match.start() for match in re.finditer(",", whole[:edge])]):
        if _is_actor(whole[comma + 1 : edge].strip()):
            parts.append((start + comma + 1 + (whole[comma + 1 : edge][:1] == " "), start + edge))
            edge = comma
    return [*reversed([*parts, (start, start + edge)])]


def _joins_actors(whole: str, joint: re.Match[str]) -> bool:
    left, right = whole[: joint.start()], whole[joint.end() :]
    if left.endswith("-") or not _is_actor(right):
        return False
    if is_actor_noun(right.partition(" ")[0]):
        return True
    return not (left[:1].islower() and " " in left and len(right.split()) == 1)


def _is_list_of_actors(phrase: str) -> bool:
    return _is_actor(phrase) or any(_is_actor(part) for part in _AND.split(phrase))


def _is_actor(phrase: str) -> bool:
    phrase = " ".join(phrase.split())
    if not phrase or _BEFORE.match(phrase) or phrase.partition(" ")[0].lower() in actors.NOT_A_NAME:
        return False
    if _PRONOUN.match(phrase) or (_FAN_OUT_FIRST.match(phrase) and " " in phrase):
        return True
    head = _PREPOSITION.sub("", phrase).partition(",")[0].strip()
    head = _NUMBER.sub("", head)
    last = head.rpartition(" ")[2]
    if is_actor_noun(last) or _NAME.match(head):
        return True
    first = head.partition(" ")[0]
    return last[:1].isupper() and is_actor_noun(first)
