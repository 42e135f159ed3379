"""What this room tells of a case: the address at which mail reaches it."""

from collections.abc import Iterable

from django.utils.translation import gettext_lazy as _

from samverk.mailroom.queries.belonging import address_of
from samverk.registry.models import Case
from samverk.registry.telling import Told


def tell_address(case: Case) -> Iterable[Told]:
    """Yield the case's own address, while the case takes mail and the house has one."""
    address = address_of(case)
    if address and case.state == Case.State.OPEN:
        yield Told(_("E-mail into the case"), address)
