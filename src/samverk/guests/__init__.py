"""Presenters and guests: invited, given a slot, shown their own item only."""
