"""The API is tried on the small public register that OParl is tried on."""

from tests.samverk.publishing.oparl.conftest import house, register

__all__ = ["house", "register"]
