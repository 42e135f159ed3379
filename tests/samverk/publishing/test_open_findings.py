"""Findings are for those who keep the register."""

import zlib

import pytest

from samverk.archive.models import Reading, ReadingFinding, SourceDocument
from samverk.publishing.open_findings import open_findings
from samverk.publishing.published import CITIZENS, Audience
from samverk.records.models import StoredFile
from tests.factories import make_meeting

pytestmark = pytest.mark.django_db


def test_open_findings_are_shown_to_keepers_only() -> None:
    file = StoredFile.objects.create(sha256="c" * 64, size=1, media_type="text/plain")
    source = SourceDocument.objects.create(stored_file=file, path="minutes.txt")
    reading = Reading.objects.create(document=source, fingerprint="f", read_with="1", zipped_form=zlib.compress(b"{}"))
    shown = ReadingFinding.objects.create(reading=reading, code="two-clauses", level="warning", start=5)
    ReadingFinding.objects.create(reading=reading, code="old", level="note", state="dismissed")
    meeting = make_meeting(reading_id=reading.public_id)

    audiences = (Audience(True, True), Audience(True, False), CITIZENS)

    assert [open_findings(who, meeting) for who in audiences] == [[shown], [], []]
    assert open_findings(Audience(True, True), make_meeting()) == []
