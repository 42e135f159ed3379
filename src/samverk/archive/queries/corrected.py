"""A reading as people have put it right."""

from typing import Any

from minutebook.model.minutes import Minutes
from minutebook.model.schema import from_json, to_json
from samverk.archive.correcting import apply_corrections
from samverk.archive.models import Correction, Reading


def corrected_minutes(reading: Reading) -> Minutes:
    """Return the minutes of a reading with every correction that holds for its meeting."""
    return apply_corrections(from_json(reading.form), standing_corrections(reading)).minutes


def corrected_form(reading: Reading) -> dict[str, Any]:
    """Return the JSON form of a reading with every correction that holds for its meeting."""
    return to_json(corrected_minutes(reading))


def standing_corrections(reading: Reading) -> list[Correction]:
    """Return the corrections that hold for a reading, in the order they were made."""
    active = Correction.objects.filter(state=Correction.State.ACTIVE)
    own = active.filter(document=reading.document_id)
    if reading.meeting_id:
        own = own | active.filter(document__meeting=reading.meeting_id)
    return list(own.order_by("pk"))
