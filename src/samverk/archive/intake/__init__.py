"""What happens to a source that has been read: which meeting it is of, and what that means for the register."""
