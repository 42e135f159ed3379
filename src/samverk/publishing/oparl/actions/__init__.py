"""What may be written here: that something is public, has changed, or is public no more, and what its files weigh."""

from samverk.publishing.oparl.actions.follow import follow_the_public
from samverk.publishing.oparl.actions.weigh import weigh_minutes

__all__ = ["follow_the_public", "weigh_minutes"]
