"""Requests for public documents: a queue with a clock, a masked copy, and a log of what was handed out."""
