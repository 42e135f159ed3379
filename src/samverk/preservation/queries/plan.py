"""Which plan is in force, and what it says of a type."""

from datetime import date

from django.db.models import QuerySet

from samverk.preservation.models import PlanRow, PlanVersion


def plan_in_force(on: date) -> PlanVersion | None:
    """Return the version that is in force on a day, ``None`` before the first is."""
    return PlanVersion.objects.filter(in_force_from__lte=on).select_related("body").order_by("-number").first()


def rules_of_disposal(on: date) -> QuerySet[PlanRow]:
    """Return the rows of the plan in force by which something may be disposed of."""
    plan = plan_in_force(on)
    rows = PlanRow.objects.filter(outcome=PlanRow.Outcome.DISPOSE).exclude(type_key="")
    return rows.filter(version=plan) if plan else rows.none()


def rule_of(type_key: str, on: date) -> PlanRow | None:
    """Return the row by which a type is disposed of, ``None`` where the plan in force does not let it be."""
    return rules_of_disposal(on).filter(type_key=type_key).select_related("version__body").first()
