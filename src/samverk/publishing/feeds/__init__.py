"""What was decided, as feeds that a reader of news follows."""
