"""What may be written here: that something is public, has changed, or is public no more."""

from samverk.publishing.oparl.actions.follow import follow_the_public

__all__ = ["follow_the_public"]
