"""Pages of this room, and the acts that they send."""
