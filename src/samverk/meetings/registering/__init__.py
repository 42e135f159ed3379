"""From the value of minutes to rows of the register; nothing here writes, but ``writing`` on behalf of the action."""
