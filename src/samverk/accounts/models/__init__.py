"""Who may log in."""

from samverk.accounts.models.delegation import Delegation
from samverk.accounts.models.log_in_failure import LogInFailure
from samverk.accounts.models.log_in_link import LogInLink
from samverk.accounts.models.user import User

__all__ = ["Delegation", "LogInFailure", "LogInLink", "User"]
