"""The pages on which minutes are looked at, masked and shown to everybody."""
