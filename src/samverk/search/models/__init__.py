"""What the room keeps beside the index itself."""
