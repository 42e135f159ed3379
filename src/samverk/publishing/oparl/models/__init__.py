"""What has been shown in OParl, what is shown no more, and how much its files weigh."""

from samverk.publishing.oparl.models.trace import Trace
from samverk.publishing.oparl.models.weight import Weight

__all__ = ["Trace", "Weight"]
