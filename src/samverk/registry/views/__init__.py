"""The pages of the registry: those of everybody, and those of the house."""
