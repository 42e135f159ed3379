"""Sources, readings, what they left open, and what people answered."""

from samverk.archive.models.correction import Correction
from samverk.archive.models.import_run import ImportRun, RunFile
from samverk.archive.models.linking import LinkDecision, LinkSuggestion
from samverk.archive.models.matter_suggestion import MatterSuggestion, SuggestedStep
from samverk.archive.models.reading import Reading
from samverk.archive.models.reading_finding import ReadingFinding
from samverk.archive.models.source_document import SourceDocument

__all__ = [
    "Correction",
    "ImportRun",
    "LinkDecision",
    "LinkSuggestion",
    "MatterSuggestion",
    "Reading",
    "ReadingFinding",
    "RunFile",
    "SourceDocument",
    "SuggestedStep",
]
