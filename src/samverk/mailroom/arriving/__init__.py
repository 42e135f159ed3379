"""What the house does with mail by itself, in its tasks: fetch it, take it in, register it."""
