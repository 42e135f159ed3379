"""Approved minutes of a committee in which a private person is named, and imported ones."""

import json
import zlib
from datetime import UTC, datetime
from typing import Any

from samverk.archive.models import Reading, SourceDocument
from samverk.directory.models import Body
from samverk.meetings.models import Meeting
from samverk.records.models import StoredFile
from samverk.releasing.models import PublicRules
from tests.factories import make_attendance, make_body, make_clause, make_item, make_meeting, make_presenter
from tests.samverk.drafting.making import approved, drafted, held
from tests.samverk.sitting.making import Scene

AT = datetime(2026, 3, 9, 9, tzinfo=UTC)
PRIVATE = "Eva Ståhl"
NUMBER = "640823-3234"


def careful(body: Body | None, **fields: Any) -> PublicRules:
    """Let ``body`` look at every private name before its minutes are public."""
    return PublicRules.objects.create(**{"body": body, "masks_private_names": True} | fields)


def imported(body: Body | None = None, **fields: Any) -> Meeting:
    """Store imported minutes that name a private person in running text, beside officials in the lists."""
    body = body or make_body(f"Nämnd {Body.objects.count()}")
    meeting = make_meeting(body, **{"source_id": "imported", "published_at": None} | fields)
    make_attendance(meeting, "Disa Holm", organisation_as_written="Storvik")
    item = make_item(meeting, "Ansökan om bidrag", background=f"{PRIVATE} har sökt bidrag. Disa Holm föredrar.")
    make_presenter(item, "Disa Holm")
    make_clause(item, f"att bevilja {PRIVATE}s ansökan")
    return meeting


def read_from(meeting: Meeting, text: str) -> None:
    """Let ``meeting`` have been read from a document with this text."""
    file, _is_new = StoredFile.objects.get_or_create(sha256="e" * 64, size=1, media_type="text/plain")
    source = SourceDocument.objects.create(stored_file=file, path="minutes.txt")
    form = zlib.compress(json.dumps({"text": text}).encode())
    reading = Reading.objects.create(document=source, fingerprint="f", read_with="1", zipped_form=form)
    Meeting.objects.filter(pk=meeting.pk).update(reading_id=reading.public_id)


def approved_here(profile: str = "committee") -> Scene:
    """Hold a meeting, write of a private person, and approve the minutes."""
    scene = held(profile=profile)
    item = scene.items[1]
    item.background = f"{PRIVATE} har sökt bidrag."
    item.save()
    return approved(drafted(scene), AT)
