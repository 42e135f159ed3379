"""Agendas, the papers with them, and the call."""
