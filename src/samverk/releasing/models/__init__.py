"""How a body shows its minutes to everybody, until when each set is shown, and what was looked at and let stand."""

from samverk.releasing.models.let_stand import LetStand
from samverk.releasing.models.release import Release
from samverk.releasing.models.rules import PublicRules

__all__ = ["LetStand", "PublicRules", "Release"]
