"""Who owes what a clause asks for."""

import re
from collections.abc import Iterable, Sequence

from minutebook.lexicon.sv_following import (
    CONSISTING_OF,
    EACH_SIGNS,
    FURTHER,
    LISTED,
    MEMBER_PLURALS,
    NETWORK_SIGNS,
    NUMBERED_GROUP,
    REPORTING_TOO,
    SECRETARIAT_OFFICE_SIGNS,
    SECRETARIAT_SIGNS,
    WHOSE_WORK,
    WITHIN_EACH,
)
from minutebook.model.clause import VerbClass
from samverk.followup.deriving.duties import Whose
from samverk.followup.deriving.facts import ClauseFacts, Named, Owner, OwnerKind

MEMBERS = re.compile(MEMBER_PLURALS, re.IGNORECASE)
WITHIN = re.compile(WITHIN_EACH, re.IGNORECASE)
NAME = re.compile(r"[A-ZÅÄÖ][\w-]+(?: [A-ZÅÄÖ][\w-]+)+")
SEATS, LIST, ONE_MORE = re.compile(CONSISTING_OF), re.compile(LISTED), re.compile(FURTHER, re.IGNORECASE)
BESIDE: dict[str, re.Pattern[str]] = {
    VerbClass.REPORT_BACK: re.compile(REPORTING_TOO),
    VerbClass.MERGE: re.compile(WHOSE_WORK),
}
GROUP = re.compile(NUMBERED_GROUP, re.IGNORECASE)
SECRETARIAT = Owner(OwnerKind.SECRETARIAT)
EACH_MEMBER = Owner(OwnerKind.EACH_MEMBER)


def owners_of(clause: ClauseFacts, whose: Whose, before: Sequence[Owner]) -> tuple[Owner, ...]:
    """Return who owes what ``clause`` asks for, each once, in the order of its words.

    ``before`` are those who owe what the clause before it under the same heading asks for.
    """
    seats = _seats(clause)
    if seats:
        return seats
    named = [_owner(addressee, clause) for addressee in clause.addressees if not _is_each(addressee.words)]
    # A role is the body's own, also where its members play it at home.
    is_laid_on_each = whose is not Whose.ITSELF or clause.body_id is None
    if is_laid_on_each and (clause.fan_out or any(_is_each(addressee.words) for addressee in clause.addressees)):
        named.insert(0, _each(clause))
    return tuple(dict.fromkeys((*(named or _unnamed(clause, whose, before)), *_beside(clause))))


def _seats(clause: ClauseFacts) -> tuple[Owner, ...]:
    """Return the offices of which a group consists that is to do something from now on."""
    match = SEATS.search(clause.text) if VerbClass.ESTABLISH_ROUTINE in clause.acts else None
    if match is None:
        return ()
    return tuple(Owner(OwnerKind.OFFICE, ONE_MORE.sub("", words.strip())) for words in LIST.split(match["who"]))


def _each(clause: ClauseFacts) -> Owner:
    words = clause.fan_out or next(addressee.words for addressee in clause.addressees if _is_each(addressee.words))
    if any(sign in words.lower() for sign in NETWORK_SIGNS):
        return Owner(OwnerKind.EACH_OF, words)
    within = WITHIN.fullmatch(words)
    return Owner(OwnerKind.EACH_MEMBER, within["office"]) if within else EACH_MEMBER


def _is_each(words: str) -> bool:
    return any(pattern.fullmatch(words) for pattern in (MEMBERS, WITHIN)) or _holds(words, EACH_SIGNS)


def _owner(addressee: Named, clause: ClauseFacts) -> Owner:
    if addressee.person_id is not None:
        return Owner(OwnerKind.PERSON, addressee.words, person_id=addressee.person_id)
    if addressee.body_id is not None:
        return Owner(OwnerKind.BODY, addressee.words, body_id=addressee.body_id)
    if _holds(addressee.words, SECRETARIAT_OFFICE_SIGNS):
        return Owner(OwnerKind.OFFICE, addressee.words)
    if _holds(addressee.words, SECRETARIAT_SIGNS):
        return SECRETARIAT
    if addressee.organisation_id is not None:
        return Owner(OwnerKind.ORGANISATION, addressee.words, organisation_id=addressee.organisation_id)
    if NAME.fullmatch(addressee.words):
        return Owner(OwnerKind.PERSON, addressee.words)
    return Owner(OwnerKind.OFFICE, _with_number(addressee.words, clause.heading))


def _with_number(words: str, heading: str) -> str:
    """Return a group with the number that the heading gives it: "traineegruppen" under "Idéer, traineegrupp 12"."""
    match = GROUP.fullmatch(words)
    numbered = re.search(rf"\b{re.escape(match['group'])} \d+", heading, re.IGNORECASE) if match else None
    return numbered[0] if numbered else words


def _unnamed(clause: ClauseFacts, whose: Whose, before: Sequence[Owner]) -> Sequence[Owner]:
    if whose is Whose.EACH_MEMBER:
        return (EACH_MEMBER,)
    if whose is Whose.ITSELF and clause.body_id is not None:
        return (Owner(OwnerKind.BODY, body_id=clause.body_id),)
    if before and (whose is Whose.BEFORE or (whose is Whose.BODY_BEFORE and _is_one_body(before))):
        return before
    return (SECRETARIAT,)


def _is_one_body(before: Sequence[Owner]) -> bool:
    return len(before) == 1 and before[0].kind is OwnerKind.BODY


def _beside(clause: ClauseFacts) -> list[Owner]:
    """Return who owes beside those whom the words lay it on: a common project that reports too, a group taken in."""
    matches = [BESIDE[act].search(clause.text) for act in clause.acts if act in BESIDE]
    return [Owner(OwnerKind.OFFICE, match["who"].strip()) for match in matches if match]


def _holds(words: str, signs: Iterable[str]) -> bool:
    return any(sign in words.lower() for sign in signs)
