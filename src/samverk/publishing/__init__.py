"""What is public, behind one gate."""
