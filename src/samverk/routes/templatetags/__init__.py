"""How hand-overs and local handlings are told."""
