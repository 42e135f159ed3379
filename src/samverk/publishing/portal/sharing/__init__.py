"""What other places show of a page: the picture of a link, a decision in a frame, and what is said to machines."""
