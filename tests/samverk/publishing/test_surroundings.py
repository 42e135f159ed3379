"""The words around a quote."""

import json
import zlib

import pytest

from samverk.archive.models import Reading, SourceDocument
from samverk.meetings.models import Meeting
from samverk.publishing.surroundings import NOTHING, REACH, Surroundings, surroundings
from samverk.records.models import StoredFile
from tests.factories import make_meeting, make_quote

pytestmark = pytest.mark.django_db


def meeting_with(text: str) -> Meeting:
    file = StoredFile.objects.create(sha256="b" * 64, size=1, media_type="text/plain")
    source = SourceDocument.objects.create(stored_file=file, path="minutes.txt")
    form = zlib.compress(json.dumps({"text": text}).encode())
    reading = Reading.objects.create(document=source, fingerprint="f", read_with="1", zipped_form=form)
    return make_meeting(reading_id=reading.public_id)


def test_short_text_is_shown_whole() -> None:
    meeting = meeting_with("Före. att notera Efter.")

    found = surroundings(meeting, [make_quote("att notera", start=6)])

    assert found == Surroundings("Före. ", " Efter.")


def test_long_text_is_cut_between_words() -> None:
    text = "ord " * 200
    meeting = meeting_with(text + "att notera" + " ord" * 200)

    found = surroundings(meeting, [make_quote("att notera", start=len(text))])

    assert found.before.startswith("… ord ")
    assert found.after.endswith(" ord …")
    assert max(len(found.before), len(found.after)) <= REACH + 2


def test_several_quotes_are_surrounded_together() -> None:
    meeting = meeting_with("A att b notera C")

    found = surroundings(meeting, [make_quote("att", start=2), make_quote("notera", start=8)])

    assert found == Surroundings("A ", " C")


def test_what_was_not_read_from_a_document_has_no_surroundings() -> None:
    quotes = [make_quote("att notera")]

    assert surroundings(make_meeting(), quotes) == NOTHING
    assert surroundings(make_meeting(reading_id="gone22222222"), quotes) == NOTHING
    assert surroundings(meeting_with("x"), []) == NOTHING
