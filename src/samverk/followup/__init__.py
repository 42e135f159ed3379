"""What decisions oblige to: who owes what by when, until nothing is open."""
