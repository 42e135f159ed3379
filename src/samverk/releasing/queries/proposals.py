"""What may have to be masked before minutes are shown: proposals, of which a person says what becomes of them."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from minutebook.recognise.private import Mention, Private, private_words
from samverk.directory.models import PersonName
from samverk.directory.naming import name_key
from samverk.meetings.masking.masker import Masker, maskers_of
from samverk.meetings.masking.spans import GENITIVE, folded
from samverk.meetings.models import Masking
from samverk.releasing.models import LetStand
from samverk.releasing.queries.texts import names_listed, texts_of

REACH = 50
WHY = {
    Private.NAME: Masking.Why.PRIVATE_PERSON,
    Private.PERSONAL_NUMBER: Masking.Why.PERSONAL_NUMBER,
    Private.MAIL: Masking.Why.CONTACT,
    Private.TELEPHONE: Masking.Why.CONTACT,
}


@dataclass(frozen=True, slots=True)
class Proposal:
    """``words`` as they first stand, with the words ``around`` them; ``is_let_stand`` once somebody has said so."""

    kind: Private
    words: str
    around: str
    folded: str
    is_let_stand: bool

    @property
    def why(self) -> str:
        return WHY[self.kind].value


def proposals_of(meeting_ids: Collection[int]) -> dict[int, list[Proposal]]:
    """Return for each meeting what may have to be masked and is not, each once, in the order of the text.

    A name that the lists of the meeting or the mandates of the directory tell is that of an official or of somebody
    who came for an organisation, and is not proposed. In a number of queries that grows with every fiftieth meeting.
    """
    let_stand: dict[int, set[str]] = {}
    for meeting_id, words in LetStand.objects.filter(meeting__in=meeting_ids).values_list("meeting_id", "folded"):
        let_stand.setdefault(meeting_id, set()).add(words)
    maskers, listed = maskers_of(meeting_ids), names_listed(meeting_ids)
    found = {
        pk: _mentions(texts, maskers.get(pk, Masker()), listed.get(pk, set())) for pk, texts in texts_of(meeting_ids)
    }
    known = _known_by_mandate(one.words for mentions in found.values() for one, _around in mentions.values())
    return {
        pk: [
            Proposal(one.kind, one.words, around, key, key in let_stand.get(pk, ()))
            for key, (one, around) in mentions.items()
            if one.kind != Private.NAME or not _stems(key) & known
        ]
        for pk, mentions in found.items()
    }


def _mentions(texts: Iterable[str], masker: Masker, listed: set[tuple[str, bool]]) -> Mapping[str, tuple[Mention, str]]:
    """Return what tells of a person, by its folded words, each with the words around it."""
    told = {folded(name) for name, is_told in listed if is_told}
    found: dict[str, tuple[Mention, str]] = {}
    for text in texts:
        shown = masker.masked(masker.true(text))
        for one in private_words(shown):
            key = folded(one.words)
            if one.kind == Private.NAME and _stems(key) & (told | found.keys()):
                continue
            found.setdefault(key, (one, _around(shown, one)))
    for name in sorted(name for name, is_told in listed if not is_told and folded(name) not in told):
        for one in private_words(name):
            found.setdefault(folded(one.words), (one, name))
    return found


def _stems(key: str) -> set[str]:
    """Return the folded words of a name as they may be written elsewhere: "Eva Ståhls" is Eva Ståhl's."""
    return {key, key.removesuffix(GENITIVE)}


def _around(text: str, one: Mention) -> str:
    start, end = max(0, one.start - REACH), one.start + len(one.words) + REACH
    words = " ".join(text[start:end].split())
    return f"{'… ' if start else ''}{words}{' …' if end < len(text) else ''}"


def _known_by_mandate(names: Iterable[str]) -> set[str]:
    """Return those of the names, folded, that somebody bears who holds or held a mandate."""
    keys = {key for name in names for key in (name_key(name), name_key(name).removesuffix(GENITIVE))}
    bearers = PersonName.objects.filter(key__in=sorted(keys), person__mandates__isnull=False)
    return {folded(name) for name in bearers.values_list("name", flat=True).distinct()}
