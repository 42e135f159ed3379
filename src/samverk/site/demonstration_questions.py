"""What the demonstration has asked its members, and who has asked it for cooperation."""

import tomllib
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from django.utils.timezone import localdate

from samverk.accounts.models import User
from samverk.directory.models import Body, Organisation
from samverk.enquiries.actions import Filed, confirm_enquiry, file_from_outside, keep_rules
from samverk.enquiries.models import Enquiry
from samverk.rounds.actions import Said, ask_round, give_answer
from samverk.rounds.models import Round
from samverk.rounds.queries.answering import members_asked


def ask_and_be_asked(path: Path, *, at: datetime, by: User) -> None:
    """Do, once, what the file at ``path`` says."""
    said = tomllib.loads(path.read_text(encoding="utf-8"))
    if not Round.objects.exists():
        for row in said["questions"]:
            _ask(row, at, by)
    if not Enquiry.objects.exists():
        for row in said["requests"]:
            _request(row, at, by)


def _ask(row: dict[str, Any], at: datetime, by: User) -> None:
    body = Body.objects.get(name=row["body"])
    question = ask_round(
        body,
        question=row["question"],
        explanation=row.get("explanation", ""),
        form=row["form"],
        options=row.get("options", ()),
        organisations=members_asked(body.pk, localdate(at)),
        closes_at=at + timedelta(weeks=row["weeks"]),
        at=at,
        by=by,
    )
    options = {option.label: option.pk for option in question.options.all()}
    for given in row["answers"]:
        user = User.objects.get(email=given["by"])
        asked = question.asked.get(organisation=Organisation.objects.get(name=given["organisation"]))
        ranks = tuple(options[label] for label in given.get("order", ()))
        answer = Said(position=given.get("position", ""), ranks=ranks, comment=given.get("comment", ""))
        give_answer(asked, answer, at=at, by=user)


def _request(row: dict[str, Any], at: datetime, by: User) -> None:
    body = Body.objects.get(name=row["body"])
    keep_rules(body, answer_days=row["answer_days"], is_public=True, by=by)
    filed = Filed(row["title"], row["text"], row["name"], row["email"], row["organisation"])
    confirm_enquiry(file_from_outside(body, filed, at=at), at=at)
