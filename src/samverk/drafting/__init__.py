"""The minutes after the meeting: draft, comments, approval, visible corrections."""
