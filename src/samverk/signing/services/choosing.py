"""Which services this house has."""

from typing import Protocol

from django.conf import settings
from django.http import Http404
from django.utils.functional import Promise

from samverk.signing.services.csc import CloudService
from samverk.signing.services.order import Made, Order
from samverk.signing.services.platform import PlatformService


class Service(Protocol):
    """``name`` is kept with each signature; ``asks`` names what the signer is asked for on behalf of the service.

    With ``takes_house_factor`` the house itself asks for a second factor before the service is asked.
    """

    @property
    def name(self) -> str: ...

    @property
    def asks(self) -> tuple[str, ...]: ...

    @property
    def takes_house_factor(self) -> bool: ...

    @property
    def label(self) -> str | Promise:
        """Return what the pages call it."""
        ...

    def sign(self, order: Order) -> Made:
        """Return the signed file, or raise ``RuleBroken`` and leave everything as it was."""
        ...


def services() -> list[Service]:
    """Return the services that are configured, the outside one first."""
    found: list[Service] = [CloudService.configured()] if settings.SIGNING.csc_url else []
    if settings.SIGNING.platform_approval or not found:
        found.append(PlatformService())
    return found


def service_named(name: str) -> Service:
    """Return the service with this name; raise ``Http404`` if this house has none."""
    for service in services():
        if service.name == name:
            return service
    raise Http404
