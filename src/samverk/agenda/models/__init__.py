"""Agendas, the papers with them, and the call."""

from samverk.agenda.models.call import Call, Called
from samverk.agenda.models.entry import DraftClause, Entry, Paper, StandingItem, TakenOff
from samverk.agenda.models.version import AgendaVersion, Packet

__all__ = ["AgendaVersion", "Call", "Called", "DraftClause", "Entry", "Packet", "Paper", "StandingItem", "TakenOff"]
