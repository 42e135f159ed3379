"""What is masked in one meeting, as something that text can be sent through."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

from minutebook.lexicon import sv_writing
from samverk.meetings.masking.marks import mark_of, restored
from samverk.meetings.masking.spans import fold, spans_of
from samverk.meetings.models import MaskedWords, Masking

JOINT = "\n"
Taken = tuple[int, int, int]  # first character, end, masking


@dataclass(slots=True)
class Masker:
    """``maskings`` are those in force, longest words first, so that a name within a passage goes with the passage.

    ``words`` holds by number what was ever taken out. ``keeps`` tells whether words that are taken out now get a number
    of their own; without, the mark bears none, which is for text that is not stored.
    """

    maskings: Sequence[Masking] = ()
    words: dict[int, str] = field(default_factory=dict)
    numbers: dict[tuple[int, str], int] = field(default_factory=dict)
    keeps: bool = False
    found: set[int] = field(default_factory=set)

    def anew(self, text: str) -> str:
        """Return ``text`` as it is to stand: what was taken out before put back, what is masked now taken out."""
        return self.masked(self.true(text))

    def true(self, text: str) -> str:
        """Return ``text`` with all words that were ever taken out."""
        return restored(text, self.words)

    def masked(self, text: str) -> str:
        """Return ``text``, which holds no marks, without masked words."""
        return "".join(self.between(text, 0, len(text)))

    def between(self, text: str, start: int, end: int, taken: Sequence[Taken] | None = None) -> Iterable[str]:
        """Yield what is shown of ``text`` from ``start`` to ``end``: of masked words not even a part."""
        place = start
        for first, last, masking in self.taken_from(text) if taken is None else taken:
            if last <= start or first >= end:
                continue
            yield text[place : max(first, place)]
            yield self._mark(masking, text[max(first, start) : min(last, end)])
            place = last
        yield text[place:end]

    def taken_from(self, text: str) -> list[Taken]:
        """Return what of ``text`` is masked, in order and without overlap."""
        if not self.maskings:
            return []
        letters = fold(text)
        taken: list[Taken] = []
        for masking in self.maskings:
            for first, last in spans_of(masking.folded, letters, text):
                if not any(first < other_last and last > other_first for other_first, other_last, _ in taken):
                    taken.append((first, last, masking.pk))
                    self.found.add(masking.pk)
        return sorted(taken)

    def anew_json(self, value: Any) -> Any:
        """Return stored JSON as it is to stand; quotes that belong together are read as one text."""
        if isinstance(value, str):
            return self.anew(value)
        if isinstance(value, dict):
            return {name: self.anew_json(part) for name, part in value.items()}
        if isinstance(value, list):
            if value and all(isinstance(part, dict) and isinstance(part.get("words"), str) for part in value):
                return self._quotes(value)
            return [self.anew_json(part) for part in value]
        return value

    def _quotes(self, quotes: list[dict[str, Any]]) -> list[dict[str, Any]]:
        """Return quotes, which one fact may need several of: a name may begin in one and end in the next."""
        words = [self.true(quote["words"]) for quote in quotes]
        whole = JOINT.join(words)
        taken = self.taken_from(whole)
        start = 0
        made = []
        for quote, own in zip(quotes, words, strict=True):
            made.append({**quote, "words": "".join(self.between(whole, start, start + len(own), taken))})
            start += len(own) + len(JOINT)
        return made

    def whole_mark(self, text: str) -> str:
        """Return a mark for the whole of ``text``, which holds masked words and has no room for marks within."""
        first = self.taken_from(text)[0]
        return self._mark(first[2], text)

    def _mark(self, masking: int, words: str) -> str:
        digest = sha256(words.encode()).hexdigest()
        number = self.numbers.get((masking, digest))
        if number is None:
            if not self.keeps:
                return sv_writing.MASKED_HERE
            row, _is_new = MaskedWords.objects.get_or_create(
                masking_id=masking, sha256=digest, defaults={"words": words}
            )
            number = row.pk
            self.numbers[masking, digest] = number
            self.words[number] = words
        return mark_of(number)


def maskers_of(meeting_ids: Iterable[int], *, keeps: bool = False) -> dict[int, Masker]:
    """Return for each of the meetings of which anything was ever masked what is; in two queries."""
    made: dict[int, Masker] = {}
    of_masking: dict[int, Masker] = {}
    maskings = Masking.objects.filter(meeting_id__in=list(meeting_ids)).order_by("pk")
    for masking in sorted(maskings, key=lambda one: -len(one.folded)):
        masker = made.setdefault(masking.meeting_id, Masker([], keeps=keeps))
        of_masking[masking.pk] = masker
        if masking.lifted_at is None:
            masker.maskings = [*masker.maskings, masking]
    if of_masking:
        for row in MaskedWords.objects.filter(masking_id__in=of_masking):
            masker = of_masking[row.masking_id]
            masker.words[row.pk] = row.words
            masker.numbers[row.masking_id, row.sha256] = row.pk
    return made


def masker_of(meeting_id: int, *, keeps: bool = False) -> Masker:
    """Return what is masked in one meeting."""
    return maskers_of([meeting_id], keeps=keeps).get(meeting_id) or Masker(keeps=keeps)
