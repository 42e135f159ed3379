"""What lies in the office of the demonstration: registers, requests for documents, and a plan for what is kept."""

import tomllib
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from django.utils.timezone import localdate

from samverk.accounts.models import User
from samverk.directory.models import Body
from samverk.disclosures.actions import Wanted, ask_for_documents, take_request
from samverk.disclosures.models import DocumentRequest
from samverk.preservation.actions import Decision, adopt, begin_draft
from samverk.preservation.models import PlanVersion
from samverk.preservation.proposed_plan import proposed_plan
from samverk.registry.actions import begin_register, open_case, register
from samverk.registry.entered import Entered, Party
from samverk.registry.models import Register
from samverk.releasing.actions import set_rules
from samverk.releasing.models import PublicRules


def furnish_the_office(path: Path, *, at: datetime, by: User) -> None:
    """Do, once, what the file at ``path`` says."""
    said = tomllib.loads(path.read_text(encoding="utf-8"))
    for row in said["registers"]:
        body = Body.objects.get(name=row["body"])
        if not Register.objects.filter(body=body).exists():
            begin_register(body, mark=row["mark"], is_public=row["is_public"], at=at, by=by)
            for case in row["cases"]:
                _open(case, body, at, by)
    if not DocumentRequest.objects.exists():
        for row in said["requests"]:
            _request(row, at, by)
    if not PublicRules.objects.exists():
        for row in said["public_rules"]:
            kept = {"shown_months": None, "review_months": None, "is_indexed": True} | row
            set_rules(Body.objects.get(name=kept.pop("body")), **kept, by=by)
    if not PlanVersion.objects.exists():
        _adopt(said["plan"], at, by)


def _open(row: dict[str, Any], body: Body, at: datetime, by: User) -> None:
    case = open_case(body, row["title"], at=at, by=by)
    for record in row["records"]:
        is_organisation = not record.get("is_private", False)
        entered = Entered(
            what=record["what"],
            day=localdate(at) - timedelta(days=record["days_ago"]),
            direction=record["direction"],
            sender=Party(record.get("sender", ""), is_organisation),
            receiver=Party(record.get("receiver", ""), is_organisation),
        )
        register(case, entered, at=at, by=by)


def _request(row: dict[str, Any], at: datetime, by: User) -> None:
    wanted = Wanted(what=row["what"], name=row["name"], email=row["email"], channel=row["channel"])
    received_on = localdate(at) - timedelta(days=row["days_ago"])
    asked = ask_for_documents(Body.objects.get(name=row["body"]), wanted, at=at, on=received_on, by=by)
    if row.get("taken"):
        take_request(asked, at=at, by=by)


def _adopt(row: dict[str, Any], at: datetime, by: User) -> None:
    day = localdate(at) - timedelta(days=row["days_ago"])
    decision = Decision(
        body=Body.objects.get(name=row["body"]), decided_on=day, decision=row["decision"], in_force_from=day
    )
    adopt(begin_draft(proposed_plan(), at=at, by=by), decision, at=at, on=localdate(at), by=by)
