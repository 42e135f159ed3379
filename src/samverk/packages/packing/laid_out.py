"""A whole package, ready to be written: every file with its place, in the order in which it is written."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.template.loader import render_to_string
from django.utils import translation

from samverk.packages.packing.describing import SCHEMA, described
from samverk.packages.packing.describing.places import DATA_FROM_ROOT, REPRESENTATION
from samverk.packages.packing.desk import Desk
from samverk.packages.packing.events import events_of_package, events_of_representation
from samverk.packages.packing.mets import About, Agents, Group, mets
from samverk.packages.packing.parts import Part, part_of_piece, part_of_text
from samverk.packages.packing.premis import preservation
from samverk.packages.queries.gathered import Gathered

XML = "application/xml"
METS = "METS.xml"
Tell = Callable[[int], None]


@dataclass(frozen=True, slots=True)
class Label:
    """What a package is called: ``identifier`` names the matter's package, ``version`` which one of them.

    ``status`` says what the archive does with it: NEW, or REPLACEMENT of one that it has received.
    """

    identifier: str
    version: int
    status: str
    at: datetime


@dataclass(frozen=True, slots=True)
class LaidOut:
    """``parts`` begin with the METS of the package; ``pieces`` are those of the matter's own files."""

    identifier: str
    at: datetime
    parts: Sequence[Part]
    pieces: Sequence[Part]


def laid_out(content: Gathered, label: Label, *, desk: Desk, tell: Tell = lambda _done: None) -> LaidOut:
    """Return the package of a matter; what is written anew is put down on ``desk``.

    ``tell`` hears how many of the matter's files are ready. Raises what writing the minutes and ``format_of`` raise.
    """
    pieces = []
    for number, piece in enumerate(content.pieces, start=1):
        pieces.append(part_of_piece(piece, number, DATA_FROM_ROOT, at=label.at, desk=desk))
        tell(number)
    representation = _representation(content, label, pieces)
    whole = _whole(content, label, representation[0])
    return LaidOut(label.identifier, label.at, [*whole, *representation, *pieces], pieces)


def _representation(content: Gathered, label: Label, pieces: Sequence[Part]) -> list[Part]:
    events = events_of_representation(content, pieces, REPRESENTATION, label.at)
    known = preservation(REPRESENTATION, pieces, events, title=content.matter.title, is_package=False)
    path = f"{DATA_FROM_ROOT}/metadata/preservation/premis.xml"
    premis = part_of_text("premis-submission", path, known, kind="preservation", media_type=XML, at=label.at)
    data = [part for part in pieces if part.seen_from(DATA_FROM_ROOT).startswith("data/")]
    reports = [part for part in pieces if part not in data]
    about = _about(content, label, REPRESENTATION, DATA_FROM_ROOT)
    group = Group("group-data", f"Representations/{REPRESENTATION}/data", data)
    text = mets(about, [], [premis, *reports], [group])
    part = part_of_text("mets-submission", f"{DATA_FROM_ROOT}/{METS}", text, kind="mets", media_type=XML, at=label.at)
    return [part, premis]


def _whole(content: Gathered, label: Label, representation: Part) -> list[Part]:
    def text(identifier: str, path: str, written: bytes, kind: str, media_type: str = XML) -> Part:
        return part_of_text(identifier, path, written, kind=kind, media_type=media_type, at=label.at)

    matter = text("matter", "metadata/descriptive/matter.xml", described(content), "descriptive")
    readme = text("readme", "documentation/readme.txt", _readme(content, label), "documentation", "text/plain")
    schema = text("schema-matter", f"schemas/{SCHEMA.name}", SCHEMA.read_bytes(), "schema")
    files = [matter, readme, schema, representation]
    events = events_of_package(label.identifier, label.at)
    known = preservation(label.identifier, files, events, title=content.matter.title, is_package=True)
    premis = text("premis", "metadata/preservation/premis.xml", known, "preservation")
    groups = [
        Group("group-documentation", "Documentation", [readme]),
        Group("group-schemas", "Schemas", [schema]),
        Group("group-submission", f"Representations/{REPRESENTATION}", [representation], mets=representation),
    ]
    root = mets(_about(content, label, label.identifier, ""), [matter], [premis], groups)
    return [text("mets", METS, root, "mets"), matter, premis, readme, schema]


def _about(content: Gathered, label: Label, identifier: str, folder: str) -> About:
    return About(
        identifier=identifier,
        label=content.matter.title,
        document=f"{label.identifier}-v{label.version}",
        status=label.status,
        at=label.at,
        agents=Agents(_creator(content), settings.PUBLISHER),
        folder=folder,
    )


def _creator(content: Gathered) -> str:
    """Return whose records they are: the body that registered the matter, or the one that decided it last."""
    if content.cases:
        return content.cases[0][0].register.body.name
    decided = [packed.meeting.body_as_written for packed in content.meetings]
    return next((name for name in reversed(decided) if name), "") or str(settings.PUBLISHER)


def _readme(content: Gathered, label: Label) -> bytes:
    with translation.override(settings.LANGUAGE_CODE):
        return render_to_string("packages/readme.txt", {"content": content, "label": label}).encode()
