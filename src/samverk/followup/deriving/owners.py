"""Who owes what a clause asks for."""

import re
from collections.abc import Iterable, Sequence

from minutebook.lexicon.sv_following import (
    EACH_SIGNS,
    MEMBER_PLURALS,
    NETWORK_SIGNS,
    SECRETARIAT_OFFICE_SIGNS,
    SECRETARIAT_SIGNS,
)
from samverk.followup.deriving.duties import Whose
from samverk.followup.deriving.facts import ClauseFacts, Named, Owner, OwnerKind

MEMBERS = re.compile(MEMBER_PLURALS, re.IGNORECASE)
NAME = re.compile(r"[A-ZÅÄÖ][\w-]+(?: [A-ZÅÄÖ][\w-]+)+")
SECRETARIAT = Owner(OwnerKind.SECRETARIAT)
EACH_MEMBER = Owner(OwnerKind.EACH_MEMBER)


def owners_of(clause: ClauseFacts, whose: Whose, before: Sequence[Owner]) -> tuple[Owner, ...]:
    """Return who owes what ``clause`` asks for, each once, in the order of its words.

    ``before`` are those who owe what the clause before it under the same heading asks for. Where nobody can be told,
    the one owner is of kind *unknown*: somebody must say.
    """
    named = [_owner(addressee) for addressee in clause.addressees if not _is_each(addressee.words)]
    if clause.fan_out or any(_is_each(addressee.words) for addressee in clause.addressees):
        named.insert(0, _each(clause))
    return tuple(dict.fromkeys(named or _unnamed(whose, before)))


def _each(clause: ClauseFacts) -> Owner:
    words = clause.fan_out or next(addressee.words for addressee in clause.addressees if _is_each(addressee.words))
    if any(sign in words.lower() for sign in NETWORK_SIGNS):
        return Owner(OwnerKind.EACH_OF, words)
    return EACH_MEMBER


def _is_each(words: str) -> bool:
    return _holds(words, EACH_SIGNS) or MEMBERS.fullmatch(words) is not None


def _owner(addressee: Named) -> Owner:
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
    return Owner(OwnerKind.PERSON if NAME.fullmatch(addressee.words) else OwnerKind.OFFICE, addressee.words)


def _unnamed(whose: Whose, before: Sequence[Owner]) -> Sequence[Owner]:
    if whose is Whose.EACH_MEMBER:
        return (EACH_MEMBER,)
    if whose is Whose.BEFORE and before:
        return before
    return (SECRETARIAT,)


def _holds(words: str, signs: Iterable[str]) -> bool:
    return any(sign in words.lower() for sign in signs)
