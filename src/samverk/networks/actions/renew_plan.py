"""What a network wants in a year, renewed before each one."""

from datetime import date

from django.conf import settings
from django.db import transaction
from django.db.models import Max
from django.utils import translation

from samverk.accounts.models import User
from samverk.networks.messages import letter_about_plan
from samverk.networks.models import Network, YearPlan
from samverk.networks.queries.plans import without_plan
from samverk.networks.queries.reached import leaders_of
from samverk.post.actions import send_to_each
from samverk.records import trail
from samverk.records.refusal import RuleBroken

# From this day on coordinators are reminded of the year to come.
REMIND_FROM = (11, 15)


@transaction.atomic
def renew_plan(network: Network, year: int, *, purpose: str, goals: str, meeting_plan: str, on: date, by: User) -> None:
    """Store purpose, goals and meetings of ``year`` as its newest version; the same again changes nothing.

    Raises ``RuleBroken("network-has-ended")`` for one that is merged or closed.
    """
    stored = Network.objects.select_for_update().get(pk=network.pk)
    if stored.state in (Network.State.MERGED, Network.State.CLOSED):
        raise RuleBroken("network-has-ended", stored.state)
    wanted = {"purpose": purpose.strip(), "goals": goals.strip(), "meeting_plan": meeting_plan.strip()}
    before = network.year_plans.filter(year=year).order_by("-version").first()
    if before and all(getattr(before, name) == text for name, text in wanted.items()):
        return
    version = (network.year_plans.filter(year=year).aggregate(last=Max("version"))["last"] or 0) + 1
    YearPlan.objects.create(network=network, year=year, version=version, renewed_on=on, renewed_by=by, **wanted)
    trail.note("network-plan-renewed", network, by=by, year=year, version=version)


def remind_of_plans(on: date, *, address_of: "dict[str, str]") -> int:
    """Remind who leads an active network that has no plan: once before the year, once when it has begun.

    ``address_of`` maps a network's public id to where its plan is written. Returns the letters that went.
    """
    year = on.year + 1 if (on.month, on.day) >= REMIND_FROM else on.year
    return sum(_remind(network, year, on, address_of[network.public_id]) for network in without_plan(year))


def _remind(network: Network, year: int, on: date, address: str) -> int:
    is_late = on.year == year
    with translation.override(settings.LANGUAGE_CODE):
        subject, text = letter_about_plan(network, year, address, is_late=is_late)
    return send_to_each(
        leaders_of([network.body_id], on),
        subject=subject,
        text=text,
        kind="network-plan",
        about=network,
        once=f"network {network.public_id} plan {year} {'late' if is_late else 'soon'}",
    )
