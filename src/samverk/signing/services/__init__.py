"""Who makes a signature: the platform itself, or an outside service; one interface for both."""

from samverk.signing.services.choosing import Service, service_named, services
from samverk.signing.services.order import Made, Order

__all__ = ["Made", "Order", "Service", "service_named", "services"]
