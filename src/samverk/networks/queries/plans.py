"""Plans of years: the one that counts, and who has none."""

from datetime import date

from django.db.models import Exists, OuterRef, QuerySet

from samverk.networks.models import Network, YearPlan


def without_plan(year: int) -> QuerySet[Network]:
    """Return the active networks without a plan for ``year``, from A to Ö."""
    plans = YearPlan.objects.filter(network=OuterRef("pk"), year=year)
    active = Network.objects.filter(~Exists(plans), state=Network.State.ACTIVE)
    return active.select_related("body").order_by("body__sort_key")


def newest_plans(network: Network) -> list[YearPlan]:
    """Return the plan that counts of each year, the latest year first."""
    newest: dict[int, YearPlan] = {}
    for plan in network.year_plans.order_by("-year", "-version"):
        newest.setdefault(plan.year, plan)
    return list(newest.values())


def was_late(plan: YearPlan) -> bool:
    """Return whether a plan was first renewed when its year had begun."""
    return plan.version == 1 and plan.renewed_on >= date(plan.year, 1, 1)
