"""The log in words: what was done with a request, a sentence each."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from samverk.disclosures.models import Document, DocumentRequest, LogEntry

ACTS: Mapping[str, Promise] = {
    "received": _("The request was received."),
    "taken": _("The request was taken in hand."),
    "taken-over": _("The request was taken over."),
    "document-added": _("Document %(document)s was added."),
    "document-removed": _("Document %(document)s was taken out."),
    "assessed": _("Document %(document)s was assessed: %(outcome)s. %(section)s %(rule)s %(reason)s"),
    "confirmed": _("The assessment of document %(document)s was confirmed."),
    "passage-masked": _("A passage of document %(document)s was masked (%(section)s)."),
    "passage-unmasked": _("A passage of document %(document)s was let stand again (%(section)s)."),
    "copy-written": _("A masked copy of document %(document)s was written."),
    "copy-taken": _("A copy of document %(document)s that was masked elsewhere was uploaded."),
    "put-off": _("The answer was put off until %(until)s. %(because)s"),
    "handed-out": _("Document %(document)s was handed out: %(way)s. %(sha256)s"),
    "answered": _("The request was answered."),
    "fetched": _("Document %(document)s was fetched behind the link."),
    "decision-asked": _("A written decision was asked for."),
    "decided": _("A written decision was made by %(decided_by)s."),
    "withdrawn": _("The request was withdrawn."),
    "forgotten": _("Who asked, and in which words, was forgotten."),
}


@dataclass(frozen=True, slots=True)
class Told:
    at: datetime
    by: str
    sentence: str


def told(entries: Iterable[LogEntry]) -> Sequence[Told]:
    """Return the log in words, in its order."""
    return [Told(one.at, one.by, " ".join(_sentence(one).split())) for one in entries]


def _sentence(entry: LogEntry) -> str:
    said: dict[str, Any] = dict(entry.told)
    if "outcome" in said:
        said["outcome"] = Document.Outcome(said["outcome"]).label
    if "way" in said:
        said["way"] = DocumentRequest.Way(said["way"]).label
    return str(ACTS[entry.act]) % said
