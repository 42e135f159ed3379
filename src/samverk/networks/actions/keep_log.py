"""What a network did, told by somebody; and its last report."""

from datetime import date

from django.conf import settings
from django.db import transaction
from django.utils import translation

from samverk.accounts.models import User
from samverk.networks.actions.take_step import take_step
from samverk.networks.basis import Basis
from samverk.networks.messages import letter_of_end
from samverk.networks.models import LifeStep, LogEntry, Network
from samverk.networks.queries.checklist import takes_part_on
from samverk.networks.queries.reached import management_of, secretariat
from samverk.post.actions import send_to_each
from samverk.records import trail
from samverk.records.refusal import RuleBroken


@transaction.atomic
def write_log(network: Network, text: str, *, kind: str, on: date, today: date, by: User) -> LogEntry:
    """Add an entry to the network's log and return it.

    Raises ``RuleBroken("step-in-the-future")`` for a day to come.
    """
    if on > today:
        raise RuleBroken("step-in-the-future", on.isoformat())
    entry = LogEntry.objects.create(network=network, kind=kind, on=on, text=text.strip(), written_by=by)
    trail.note("network-log-written", network, by=by, kind=kind, on=on.isoformat())
    return entry


@transaction.atomic
def close_network(network: Network, *, report: str, on: date, basis: Basis, today: date, by: User) -> LifeStep:
    """End a network: its last report goes to the management of those who take part and to the secretariat.

    Raises ``RuleBroken("last-report-missing")`` without one, and what ``take_step`` raises.
    """
    if not report.strip():
        raise RuleBroken("last-report-missing", network.body.name)
    takes_part = network.participations.filter(takes_part_on(on))
    recipients = management_of(takes_part.values_list("organisation_id", flat=True), today) + secretariat()
    step = take_step(network, LifeStep.Kind.CLOSE, on=on, basis=basis, today=today, by=by)
    write_log(network, report, kind=LogEntry.Kind.REPORT, on=on, today=today, by=by)
    with translation.override(settings.LANGUAGE_CODE):
        subject, text = letter_of_end(network, report.strip(), on)
    send_to_each(
        recipients,
        subject=subject,
        text=text,
        kind="network-closed",
        about=network,
        once=f"network {network.public_id} closed {on}",
    )
    return step
