"""Approval of minutes: who is named to approve them, the text they are shown, and what they say or sign."""
