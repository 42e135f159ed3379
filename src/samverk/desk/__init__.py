"""The desk: what waits for whoever has logged in, on one page."""
