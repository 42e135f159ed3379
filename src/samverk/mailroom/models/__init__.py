"""Mail that came, what could not be taken, the rules of secrecy, and how the last fetching went."""

from samverk.mailroom.models.fetching import Fetching
from samverk.mailroom.models.mail import Mail, MailFile
from samverk.mailroom.models.refused import Refused
from samverk.mailroom.models.secrecy_rule import SecrecyRule

__all__ = ["Fetching", "Mail", "MailFile", "Refused", "SecrecyRule"]
