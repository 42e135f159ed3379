"""The words of the minutes around a quote."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from samverk.archive.models import Reading
from samverk.meetings.masking.masker import masker_of
from samverk.meetings.models import Meeting

REACH = 260


@dataclass(frozen=True)
class Surroundings:
    """What stands just before and just after a quote, cut between words; an ellipsis where more follows."""

    before: str = ""
    after: str = ""


NOTHING = Surroundings()


def surroundings(meeting: Meeting, quotes: Sequence[Mapping[str, Any]]) -> Surroundings:
    """Return the words around ``quotes`` in the reading of ``meeting``; nothing if it was not read from a document.

    The reading is what stands in the document: what is masked is taken out of it here, also where a quote cuts it.
    """
    if not meeting.reading_id or not quotes:
        return NOTHING
    reading = Reading.objects.filter(public_id=meeting.reading_id).only("zipped_form").first()
    if reading is None:
        return NOTHING
    text = reading.text
    start, end = int(quotes[0]["start"]), int(quotes[-1]["end"])
    masker = masker_of(meeting.pk)
    taken = masker.taken_from(text)
    before = "".join(masker.between(text, 0, start, taken))
    after = "".join(masker.between(text, end, len(text), taken))
    return Surroundings(_last_words(before), _first_words(after))


def _last_words(text: str) -> str:
    if len(text) <= REACH:
        return text.lstrip()
    return "… " + text[-REACH:].partition(" ")[2].lstrip()


def _first_words(text: str) -> str:
    if len(text) <= REACH:
        return text.rstrip()
    return text[:REACH].rpartition(" ")[0].rstrip() + " …"
