"""Writing a send-out: a new one, its changes, and one more to those of whom nothing was heard."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.db.models import F

from samverk.accounts.models import User
from samverk.directory.models import Body, Organisation
from samverk.matters.models import Matter
from samverk.meetings.models import Clause, Meeting
from samverk.records import trail
from samverk.records.public_id import new_public_id
from samverk.records.refusal import RuleBroken
from samverk.rounds.models import Round
from samverk.sendouts.models import ExtraAddress, Sendout, TableRow
from samverk.sendouts.queries.silent import silent_of
from samverk.sendouts.sending import IN_HAND
from samverk.sendouts.table import Table

State = Sendout.State
NO_TABLE = Table()


@dataclass(frozen=True, slots=True)
class Extra:
    """Somebody written to beside those who sit somewhere."""

    email: str
    name: str = ""
    organisation: Organisation | None = None


@dataclass(frozen=True, slots=True)
class Written:
    """What a secretary fills in."""

    subject: str
    text: str
    to_body: Body | None = None
    to_seats: str = Sendout.Seats.VOTING
    to_office: str = ""
    organisations: tuple[Organisation, ...] = ()
    extra: tuple[Extra, ...] = ()
    table: Table = NO_TABLE
    day: date | None = None
    link: str = ""
    asks: str = Sendout.Asks.NOTHING
    answers_by: date | None = None
    round: Round | None = None
    matter: Matter | None = None
    clause: Clause | None = None
    meeting: Meeting | None = None

    def fields(self) -> dict[str, object]:
        """Return what stands in the send-out's own row."""
        names = ("subject", "text", "to_body", "to_seats", "to_office", "day", "link", "asks", "answers_by", "matter")
        asked_in = self.round if self.asks == Sendout.Asks.ROUND else None
        own = {name: getattr(self, name) for name in names}
        return (
            own
            | {"round": asked_in, "clause": self.clause, "meeting": self.meeting}
            | {
                "columns": list(self.table.columns),
                "is_confidential": bool(self.clause and self.clause.item and self.clause.item.is_confidential),
            }
        )


@transaction.atomic
def write_sendout(body: Body, written: Written, *, by: User, public_id: str = "") -> Sendout:
    """Keep a new draft and return it. ``public_id`` is given by the form: pressed twice, it is one draft.

    Raises ``RuleBroken("round-missing")`` where a question is to be answered and none is chosen.
    """
    _refuse_without_round(written)
    public_id = public_id or new_public_id()
    fields = written.fields() | {"body": body, "made_by": by}
    sendout, is_new = Sendout.objects.get_or_create(public_id=public_id, defaults=fields)
    if not is_new and (sendout.made_by_id, sendout.body_id) != (by.pk, body.pk):
        raise RuleBroken("sendout-changed", public_id)
    if is_new:
        _keep_parts(sendout, written)
        trail.note("sendout-written", sendout, by=by)
    return sendout


@transaction.atomic
def change_sendout(sendout: Sendout, written: Written, *, seen: int, by: User) -> None:
    """Change a draft, or one that could not go; it is a draft again.

    Raises ``RuleBroken``: ``"sendout-changed"`` if another hand came first, ``"round-missing"``.
    """
    _refuse_without_round(written)
    rows = Sendout.objects.filter(pk=sendout.pk, state__in=IN_HAND, revision=seen)
    fields = written.fields()
    if sendout.follows_id is not None:
        # A repetition goes to the silent of what it repeats: whom, and with which table, was said there.
        fields = {name: fields[name] for name in ("subject", "text", "day", "link", "answers_by")}
    cleared = {"state": State.DRAFT, "held_up_by": "", "held_up_because": "", "send_at": None, "days_before": None}
    if not rows.update(**fields, **cleared, revision=F("revision") + 1):
        raise RuleBroken("sendout-changed", sendout.public_id)
    sendout.refresh_from_db()
    if sendout.follows_id is None:
        sendout.rows.all().delete()
        sendout.extra_addresses.all().delete()
        _keep_parts(sendout, written)
    trail.note("sendout-changed", sendout, by=by)


@transaction.atomic
def write_to_silent(sendout: Sendout, *, subject: str, text: str, by: User, public_id: str = "") -> Sendout:
    """Keep a draft to those who have not answered ``sendout``, and return it. Who answers before it goes gets none.

    Raises ``RuleBroken``: ``"nobody-silent"``, ``"sendout-not-sent"``, ``"nothing-asked"`` where none was asked for.
    """
    if sendout.state != State.SENT:
        raise RuleBroken("sendout-not-sent", sendout.public_id)
    if sendout.asks == Sendout.Asks.NOTHING:
        raise RuleBroken("nothing-asked", sendout.public_id)
    if not silent_of(sendout):
        raise RuleBroken("nobody-silent", sendout.public_id)
    copied = ("body", "asks", "answers_by", "round", "day", "link", "matter", "clause", "meeting", "is_confidential")
    fields = {name: getattr(sendout, name) for name in copied}
    again, is_new = Sendout.objects.get_or_create(
        public_id=public_id or new_public_id(),
        defaults=fields | {"subject": subject, "text": text, "follows": sendout, "made_by": by},
    )
    if not is_new and (again.made_by_id, again.follows_id) != (by.pk, sendout.pk):
        raise RuleBroken("sendout-changed", sendout.public_id)
    if is_new:
        trail.note("sendout-written", again, by=by, follows=sendout.public_id)
    return again


def _refuse_without_round(written: Written) -> None:
    if written.asks == Sendout.Asks.ROUND and written.round is None:
        raise RuleBroken("round-missing")


def _keep_parts(sendout: Sendout, written: Written) -> None:
    sendout.organisations.set(written.organisations)
    TableRow.objects.bulk_create(
        TableRow(sendout=sendout, organisation_id=organisation_id, values=values)
        for organisation_id, values in written.table.rows
    )
    by_email = {one.email.casefold(): one for one in reversed(written.extra)}
    ExtraAddress.objects.bulk_create(
        ExtraAddress(sendout=sendout, email=one.email, name=one.name, organisation=one.organisation)
        for one in reversed(by_email.values())
    )
