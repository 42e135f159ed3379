"""The meeting while it is held: presence, votes, text and clauses, live."""
