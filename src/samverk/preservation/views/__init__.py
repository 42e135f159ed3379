"""The pages of retention and disposal."""
