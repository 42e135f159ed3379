"""What has been shown in OParl, and what is shown no more."""

from samverk.publishing.oparl.models.trace import Trace

__all__ = ["Trace"]
