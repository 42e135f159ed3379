"""What is asked when something is worded, proposed, voted on, put off or objected to."""
