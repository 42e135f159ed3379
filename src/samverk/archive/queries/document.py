"""One original as the review shows it."""

from typing import Any

from samverk.archive.marked_text import marked_lines
from samverk.archive.models import Correction, Reading, ReadingFinding, SourceDocument
from samverk.archive.queries.corrected import corrected_form, standing_corrections
from samverk.archive.queries.structure import FactRow, structure_of
from samverk.meetings.models import Item

# What a browser shows by itself; the rest is shown as the text that was read out of it.
PICTURES = ("application/pdf", "image/png", "image/jpeg")


def document_page(source: SourceDocument) -> dict[str, Any]:
    """Return what the page of ``source`` shows; ``reading`` is ``None`` for what could not be read."""
    reading = current_reading(source)
    page = {"source": source, "reading": reading, "is_picture": source.stored_file.media_type in PICTURES}
    if reading is None:
        return page
    form = corrected_form(reading)
    structure = structure_of(form)
    return page | {
        "structure": structure,
        "lines": list(marked_lines(form["text"], structure.claims, structure.pages)),
        "findings": reading.findings.filter(state=ReadingFinding.State.OPEN),
        "corrections": [row for row in standing_corrections(reading) if row.kind != Correction.Kind.DISMISS_FINDING],
        "coverage": round(100 * reading.coverage),
    }


def current_reading(source: SourceDocument) -> Reading | None:
    """Return the reading that counts: the latest that no later one superseded."""
    return source.readings.exclude(state=Reading.State.SUPERSEDED).order_by("-id").first()


def fact_of(source: SourceDocument, fact_id: str) -> FactRow | None:
    """Return one fact of the reading that counts, ``None`` if it has none of that id."""
    reading = current_reading(source)
    return None if reading is None else structure_of(corrected_form(reading)).by_id.get(fact_id)


def following_clause(source: SourceDocument, fact_id: str) -> FactRow | None:
    """Return the clause after ``fact_id`` under the same heading, ``None`` if it is the last."""
    stem, number = fact_id.rstrip("0123456789"), fact_id[len(fact_id.rstrip("0123456789")) :]
    return fact_of(source, f"{stem}{int(number) + 1}")


def item_in_register(source: SourceDocument, fact: FactRow) -> Item | None:
    """Return the register's item behind an item's heading, ``None`` while the register holds none."""
    return Item.objects.filter(meeting=source.meeting_id, position=fact.shown["order"]).first()
