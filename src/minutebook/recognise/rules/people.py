"""Names in a list: "Anna Ek, Storvik, Bo Alm (från kl 9.50), Norrsele och Cia Dal, räddningschef".

A list is cut into tokens at commas; each token is a name, an organisation, a role, or something said beside a name.
"""

import re
from dataclasses import dataclass, field

from minutebook.lexicon import sv_labels, sv_layout, sv_people
from minutebook.recognise.lines import folded
from minutebook.recognise.rules import names
from minutebook.recognise.rules.list_tokens import tokens_of
from minutebook.recognise.rules.person import Person
from minutebook.recognise.rules.presence import EXTRA, Presence, extra_in, presence_in, serving_in
from minutebook.recognise.stretch import Stretch

_ITEM_SIGN = re.compile(sv_layout.ITEMS_NAMED)
_MARKS = re.compile(r"(?<=\))\s*[Xx]$|\s+[Xx]$")
_CROSSES = ("X", "x")
_TRAIL = " \t.:*_|-–—"
_PRESENT = frozenset(map(folded, sv_labels.PRESENT_MARKS))
_ABSENT = frozenset(map(folded, sv_labels.ABSENT_MARKS))
_VACANT = frozenset(map(folded, sv_labels.VACANT))
_GROUPS = frozenset(map(folded, sv_people.GROUP_WORDS))
_WRITERS = frozenset(map(folded, sv_people.WRITERS))
_TIME_WORDS = frozenset(map(folded, sv_people.ARRIVING + sv_people.LEAVING))
_PARTIES = frozenset(sv_people.PARTIES)
_ADDRESS = re.compile(sv_layout.ADDRESS + r"|[\w.+-]+@[\w.-]+|[\d\s+-]{6,}")


@dataclass(slots=True)
class _Reading:
    """The state of reading one list. ``open_from`` is the first person who may still share an organisation."""

    stretch: Stretch
    people: list[Person] = field(default_factory=list)
    open_from: int = 0
    role: tuple[str, int, int] | None = None
    tokens: int = 0


def people_in(stretch: Stretch) -> list[Person]:
    """Return the people that a list names, in its order."""
    reading = _Reading(stretch)
    text = stretch.text
    tokens = list(tokens_of(text))
    full = sum(
        1 for token in tokens if token[2] in ("", "(") and names.name_strength(text[token[0] : token[1]].strip(_TRAIL))
    )
    mark = _MARKS.search(text) if text.rstrip()[-1:] in _CROSSES else None
    reading.tokens = len(tokens)
    for index, (start, end, opened) in enumerate(tokens):
        end = min(end, mark.start()) if mark else end
        words = text[start:end] if end > start else ""
        core = words.strip(_TRAIL + ",")
        if not core:
            continue
        at = start + words.find(core)
        if opened == "(":
            _beside(reading, core, at)
        else:
            following = text[tokens[index + 1][0] : tokens[index + 1][1]] if index + 1 < len(tokens) else ""
            _token(reading, core, at, full=full, following=following.strip(_TRAIL))
    if mark and reading.people:
        reading.people[-1].mark = True
        reading.people[-1].spans.append((mark.start(), mark.end()))
    return reading.people


def _beside(reading: _Reading, core: str, at: int) -> None:
    """Read what stands in brackets behind a name."""
    if not reading.people:
        return
    person = reading.people[-1]
    person.spans.append((at - 1, at + len(core) + 1))
    party, *rest = (part.strip() for part in core.split(",", 1))
    if party == names.initials_of(person.name):
        core = rest[0] if rest else ""
    elif party in _PARTIES or (party.isupper() and len(party) < 6 and party.isalpha()):
        person.party = person.party or party
        core = rest[0] if rest else ""
    _apply(person, core)


def _apply(person: Person, core: str) -> bool:
    """Let words say something about a person; tell whether they were understood."""
    if not core:
        return True
    person.is_described = True
    fold = folded(core)
    if fold in _WRITERS:
        person.role = person.role or core
        return True
    serving = serving_in(fold)
    if serving:
        person.serving, person.deputy_for = (
            True,
            re.sub(r"\s*\(.*|,.*|\s§.*", "", core[serving.end() :]).strip(_TRAIL) or None,
        )
        return True
    presence = presence_in(core)
    if presence.says_something:
        _be_present(person, presence)
        return True
    words = core.split()
    if names.role_length(words) or any(names.is_role_word(word) for word in words[-1:]):
        person.role = person.role or core
        return True
    if any(names.is_organisation_word(word) for word in words) or (len(words) == 1 and names.is_capital(words[0])):
        person.organisation = person.organisation or core
        return True
    return False


def _be_present(person: Person, presence: Presence) -> None:
    person.intervals += presence.intervals
    person.items += presence.items
    person.remote = person.remote or presence.remote
    person.serving = person.serving or presence.serving


def _token(reading: _Reading, core: str, at: int, *, full: int, following: str) -> None:
    """Read one token between commas."""
    fold = folded(core)
    if fold in _PRESENT or fold in _ABSENT:
        _mark(reading, fold in _PRESENT, at, len(core))
        return
    first, _, beside = fold.partition(" ")
    if first in _ABSENT and _ITEM_SIGN.match(beside) and reading.people:
        reading.people[-1].spans.append((at, at + len(core)))
        return
    if (first in _PRESENT or first in _ABSENT) and len(first) > 1 and EXTRA.match(beside.strip("(")) and reading.people:
        _mark(reading, first in _PRESENT, at, len(core))
        _apply(reading.people[-1], core[len(first) :].strip(" ()"))
        return
    if fold in _VACANT:
        reading.role = None
        return
    if reading.people and _ADDRESS.fullmatch(fold):
        reading.people[-1].spans.append((at, at + len(core)))
        return
    core, at = _without_extra(reading, core, at)
    if core:
        _words(reading, core, at, full=full, following=following)


def _mark(reading: _Reading, present: bool, at: int, length: int) -> None:
    if reading.people:
        reading.people[-1].mark = present
        reading.people[-1].spans.append((at, at + length))


def _without_extra(reading: _Reading, core: str, at: int) -> tuple[str, int]:
    """Take the times, items and the member served for off a token that has a name before them."""
    fold = folded(core)
    signs = (serving_in(fold), extra_in(fold))
    cut = min((match.start() for match in signs if match), default=-1)
    if cut < 0:
        return core, at
    if cut == 0:
        if reading.people and _apply(reading.people[-1], core):
            reading.people[-1].spans.append((at, at + len(core)))
            return "", at
        return core, at
    head = core[:cut].rstrip(_TRAIL + ",")
    if folded(head) in _TIME_WORDS and reading.people:
        head = ""
    before = len(reading.people)
    if head:
        _words(reading, head, at, full=1, following="")
    if reading.people and (len(reading.people) > before or not head):
        _apply(reading.people[-1], core[cut:])
        reading.people[-1].spans.append((at + cut, at + len(core)))
    elif reading.people and _apply(reading.people[-1], core[cut:]):
        reading.people[-1].spans.append((at + cut, at + len(core)))
    return "", at


def _words(reading: _Reading, core: str, at: int, *, full: int, following: str) -> None:
    """Read a token of words only: a name, a role, an organisation, or two of them in a row."""
    words = core.split()
    if folded(words[0]) in _GROUPS or (words[0].isdigit() and len(words) > 1 and folded(words[1]) in _GROUPS):
        reading.people.append(Person(core, [(at, at + len(core))], group=True))
        return
    role = names.role_length(words)
    if role == len(words) or (role and not names.name_length(words[role:])) or not (role or names.is_capital(words[0])):
        _role_or_organisation(reading, core, at)
        return
    if role:
        skipped = len(core) - len(core.split(None, role)[role])
        _add(reading, core[skipped:], at + skipped, role=(" ".join(words[:role]), at, at + skipped))
        return
    if _is_organisation(reading, core, words, full=full, following=following):
        _role_or_organisation(reading, core, at)
        return
    _add(reading, core, at)


def _is_organisation(reading: _Reading, core: str, words: list[str], *, full: int, following: str) -> bool:
    """Tell whether a capitalised token behind a name is where that person comes from."""
    lonely = bool(reading.people) and reading.people[-1].organisation is None
    if names.is_organisation_word(words[0]) or not names.name_length(words):
        if len(words) == 1 and not full:
            return bool(reading.people) and names.is_organisation_word(words[0])
        return bool(reading.people) or not (len(words) == 1 or names.name_length(words))
    strength = names.name_strength(core)
    if not lonely or strength != 1 or len(words) != 2 or full < 2 or reading.people[-1].party is not None:
        return False
    return reading.tokens < 3 or any(person.organisation for person in reading.people)


def _role_or_organisation(reading: _Reading, core: str, at: int) -> None:
    """Give a role to the last person, an organisation to all who have none yet."""
    if not any(map(str.isalpha, core)):
        return
    span = (at, at + len(core))
    words = core.split()
    if not reading.people:
        if names.role_length(words):
            reading.role = (core, *span)
        return
    role, organisation = names.parted(core, words)
    if role is None:
        _share_organisation(reading, organisation or core, span)
        return
    if sv_people.RESPECTIVE in words and len(reading.people) > 1:
        _share_roles(reading, core, span)
        return
    person = reading.people[-1]
    person.office = person.office or (role if person.role else "")
    person.role = person.role or role
    person.spans.append(span)
    if organisation:
        _leave_described(reading)
        _share_organisation(reading, organisation, span)


def _leave_described(reading: _Reading) -> None:
    """Keep "kommundirektör i Storvik" from those before who have a role, or a party, of their own."""
    described = [index for index, person in enumerate(reading.people[:-1]) if person.role or person.party]
    reading.open_from = max(reading.open_from, described[-1] + 1 if described else 0)


def _share_organisation(reading: _Reading, organisation: str, span: tuple[int, int]) -> None:
    for person in reading.people[reading.open_from :]:
        if person.organisation is None and not person.group:
            person.organisation = organisation
            person.spans.append(span)
    reading.open_from = len(reading.people)


def _share_roles(reading: _Reading, core: str, span: tuple[int, int]) -> None:
    """Spread "ordförande respektive kanslichef för X" over the last two names."""
    first, _, second = core.partition(f" {sv_people.RESPECTIVE} ")
    second, _, organisation = second.partition(sv_people.FOR)
    for person, role in zip(reading.people[-2:], (first, second), strict=True):
        person.role = role.strip()
        person.organisation = organisation.strip() or None
        person.spans.append(span)
    reading.open_from = len(reading.people)


def _says_who(words: list[str]) -> bool:
    """Tell whether words behind a name, without a comma, are a role or an organisation and no running text."""
    return (
        bool(names.role_length(words)) or names.is_capital(words[0]) or any(map(names.is_organisation_word, words[:3]))
    )


def _add(reading: _Reading, core: str, at: int, *, role: tuple[str, int, int] | None = None) -> None:
    """Add a person whose name begins the token; what follows the name is role or organisation."""
    words = core.split()
    length = names.name_length(words) or len(words)
    name = " ".join(words[:length])
    end = core.find(words[length - 1], len(" ".join(words[: length - 1]))) + len(words[length - 1])
    person = Person(name.rstrip(_TRAIL), [(at, at + end)])
    given = role or reading.role
    if given:
        person.role = given[0]
        person.spans.insert(0, given[1:])
    reading.role = None
    reading.people.append(person)
    rest = core[end:].strip(_TRAIL)
    if rest and (_says_who(rest.split())):
        rest_at = at + core.find(rest, end)
        person.spans.append((rest_at, rest_at + len(rest)))
        role_words, organisation = names.parted(rest, rest.split())
        person.role = person.role or role_words
        if organisation:
            _share_organisation(reading, organisation, (rest_at, rest_at + len(rest)))
