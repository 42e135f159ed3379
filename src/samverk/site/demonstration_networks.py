"""What the secretariat of the demonstration knows of its networks and of its formalised collaborations."""

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

from samverk.accounts.models import User
from samverk.collaborations.actions import Written, list_entry, publish_entries
from samverk.collaborations.models import Collaboration
from samverk.directory.models import Organisation
from samverk.networks.actions import confirm_steps, renew_plan, take_up_all
from samverk.networks.models import Network
from samverk.networks.queries.waiting import suggested_steps


def tell_of_networks(path: Path, *, today: date, by: User) -> None:
    """Do, once, what the file at ``path`` says, and confirm the steps that the archive names outright."""
    said = tomllib.loads(path.read_text(encoding="utf-8"))
    take_up_all()
    if not Network.objects.exclude(state=Network.State.UNKNOWN).exists():
        confirm_steps([step for step in suggested_steps() if step.body is not None], today=today, by=by)
        for row in said["plans"]:
            network = Network.objects.get(body__name=row.pop("network"))
            renew_plan(network, today.year, **row, on=date(today.year, 1, 1), by=by)
    if not Collaboration.objects.exists():
        for row in said["collaborations"]:
            _list(row, today, by)


def _list(row: dict[str, Any], today: date, by: User) -> None:
    organisations = {one.name: one for one in Organisation.objects.filter(name__in=row["parties"])}
    entry = list_entry(
        Written(
            name=row["name"],
            form=row["form"],
            host=organisations.get(row.get("host", "")),
            parties=[(organisations[name], row["since"], None) for name in row["parties"]],
            purpose=row["purpose"],
            since=row["since"],
            runs_to=row.get("runs_to"),
            agreement_reference=row.get("agreement", ""),
            cost_ore=row["cost"] * 100 if "cost" in row else None,
            cost_basis=row.get("cost_basis", ""),
            source=row.get("source", ""),
            review_on=date(today.year + 1, 3, 1),
            also_called=row.get("also_called", ()),
        ),
        by=by,
    )
    publish_entries([entry], is_public=row["public"], by=by)
