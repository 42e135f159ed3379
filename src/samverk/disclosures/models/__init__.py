"""Requests for public documents, the documents they ask for, and what was done with them."""

from samverk.disclosures.models.decision import Decision
from samverk.disclosures.models.document import Document
from samverk.disclosures.models.handed_out import HandedOut
from samverk.disclosures.models.log import LogEntry
from samverk.disclosures.models.passage import Passage
from samverk.disclosures.models.request import DocumentRequest
from samverk.disclosures.models.rules import Rules

__all__ = ["Decision", "Document", "DocumentRequest", "HandedOut", "LogEntry", "Passage", "Rules"]
