"""The pages of this room: packages, closed matters, one of each."""
