"""What this room keeps."""

from samverk.routes.models.handover import HandOver

__all__ = ["HandOver"]
