"""The pages of the notice board: those of everybody, and those of the house."""
