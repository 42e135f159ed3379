"""The pages of this room: to propose, to answer, to follow a matter, to keep working groups."""
