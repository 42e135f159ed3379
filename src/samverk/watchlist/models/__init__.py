"""Short notices, who follows them, and what was done with them."""

from samverk.watchlist.models.notice import Follower, Notice, NoticeStep

__all__ = ["Follower", "Notice", "NoticeStep"]
