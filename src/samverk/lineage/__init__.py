"""How decisions hang together: what amends, replaces, revokes, confirms or carries out what."""
