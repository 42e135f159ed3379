"""The notice board: what is announced, how long, and until when it may be appealed."""
