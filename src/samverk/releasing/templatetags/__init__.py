"""What the templates of this room need."""
