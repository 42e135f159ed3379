"""What can be asked of the mailroom."""
