"""What is to be taken up: proposals of matters, and their way to an agenda."""
