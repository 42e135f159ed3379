"""How decisions that hang together are told."""
