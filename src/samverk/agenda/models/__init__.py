"""Agendas, the papers with them, and the call."""

from samverk.agenda.models.call import Call, Called
from samverk.agenda.models.entry import AgendaVersion, DraftClause, Entry, Paper, StandingItem

__all__ = ["AgendaVersion", "Call", "Called", "DraftClause", "Entry", "Paper", "StandingItem"]
