"""The pages of this room: the queue, a message, its filing, and the sources."""
