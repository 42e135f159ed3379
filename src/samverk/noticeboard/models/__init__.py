"""What is announced, on which boards, and from when to when it stood there."""

from samverk.noticeboard.models.announcement import AnnouncedItem, Announcement
from samverk.noticeboard.models.board import Board, Posting

__all__ = ["AnnouncedItem", "Announcement", "Board", "Posting"]
