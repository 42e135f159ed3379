"""The archive's pages: bringing minutes in, looking at what was read, and settling what was left open."""
