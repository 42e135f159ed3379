"""Where a matter is registered, as its page tells those who read the register."""

from collections.abc import Iterable

from django.urls import reverse

from samverk.accounts.access import Somebody
from samverk.accounts.standing import Standing
from samverk.intake.registered import Registered
from samverk.matters.models import Matter
from samverk.registry.access import registers_for
from samverk.registry.models import Case


def cases_of(matter: Matter, user: Somebody, standing: Standing) -> Iterable[Registered]:
    """Yield the cases of a matter in the registers that ``user`` reads, the one opened first before all others."""
    rows = Case.objects.filter(matter=matter, register__in=registers_for(user, standing))
    for case in rows.select_related("register__body").order_by("opened_on", "pk"):
        yield Registered(case.designation, case.register.body.name, reverse("registry:case", args=[case.public_id]))
