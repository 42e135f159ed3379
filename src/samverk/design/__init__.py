"""Looks: templates and static files. Holds no tables."""
