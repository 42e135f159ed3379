"""What networks are charged with: in versions, and changed for many of them at once."""

from collections.abc import Sequence
from datetime import date, datetime

from django.conf import settings
from django.db import transaction
from django.db.models import Max
from django.utils import timezone, translation

from samverk.accounts.models import User
from samverk.meetings.models import Clause
from samverk.networks.basis import Basis
from samverk.networks.messages import letter_of_change
from samverk.networks.models import ChangeAsked, MandateChange, MandateText, Network
from samverk.networks.queries.reached import leaders_of
from samverk.post.actions import send_to_each
from samverk.records import trail
from samverk.records.refusal import RuleBroken

Answer = ChangeAsked.Answer
# Who can be given something to do.
IN_WORK = frozenset({Network.State.PROPOSED, Network.State.ACTIVE, Network.State.UNKNOWN})


@transaction.atomic
def write_mandate(network: Network, text: str, *, holds_from: date, basis: Basis, by: User) -> MandateText:
    """Store ``text`` as the newest version of the mandate and return it.

    Raises ``RuleBroken("basis-missing")``; ``"mandate-unchanged"`` where the newest version says the same.
    """
    Network.objects.select_for_update().get(pk=network.pk)
    newest = network.mandate_texts.order_by("-version").first()
    if newest and newest.text == text.strip():
        raise RuleBroken("mandate-unchanged", str(newest.version))
    last = network.mandate_texts.aggregate(last=Max("version"))["last"] or 0
    version = MandateText(network=network, version=last + 1, text=text.strip(), holds_from=holds_from, **basis.fields())
    version.save(force_insert=True)
    trail.note("network-mandate-written", network, by=by, version=version.version)
    return version


@transaction.atomic
def push_change(
    text: str, networks: Sequence[Network], *, clause: Clause, holds_from: date, at: datetime, by: User
) -> MandateChange:
    """Give a passage to the mandates of many networks; each has it once its coordinator confirms.

    Raises ``RuleBroken("change-for-nobody")`` without networks; ``"network-resting"`` where one of them is dormant
    or has ended.
    """
    if not networks:
        raise RuleBroken("change-for-nobody")
    resting = Network.objects.filter(pk__in=[network.pk for network in networks]).exclude(state__in=IN_WORK)
    if names := list(resting.values_list("body__name", flat=True)):
        raise RuleBroken("network-resting", ", ".join(names))
    change = MandateChange(text=text.strip(), holds_from=holds_from, sent_at=at, sent_by=by, **Basis(clause).fields())
    change.save(force_insert=True)
    ChangeAsked.objects.bulk_create(ChangeAsked(change=change, network=network) for network in networks)
    trail.note("mandate-change-sent", change, by=by, networks=[network.public_id for network in networks])
    return change


@transaction.atomic
def confirm_change(asked: ChangeAsked, *, remarks: str, at: datetime, by: User, on_behalf_of: str = "") -> MandateText:
    """Take the passage up into the network's mandate, with remarks or without; return the new version.

    Raises ``RuleBroken("change-confirmed")`` if somebody else came first.
    """
    # The row is taken before the version is made: of two hands, the second waits and is told.
    Network.objects.select_for_update().get(pk=asked.network_id)
    if not ChangeAsked.objects.filter(pk=asked.pk, answer=Answer.NONE).exists():
        raise RuleBroken("change-confirmed", asked.public_id)
    newest = asked.network.mandate_texts.order_by("-version").first()
    text = f"{newest.text}\n\n{asked.change.text}" if newest else asked.change.text
    because = asked.change.because or asked.change.cited[:300]
    basis = Basis(asked.change.clause, because="" if asked.change.clause else because)
    version = write_mandate(asked.network, text, holds_from=asked.change.holds_from, basis=basis, by=by)
    ChangeAsked.objects.filter(pk=asked.pk, answer=Answer.NONE).update(
        answer=Answer.WITH_REMARKS if remarks.strip() else Answer.TAKEN_UP,
        remarks=remarks.strip(),
        answered_at=at,
        answered_by=by,
        version=version,
    )
    trail.note("mandate-change-confirmed", asked, by=by, on_behalf_of=on_behalf_of, version=version.version)
    return version


@transaction.atomic
def write_to_coordinators(change: MandateChange, *, address: str, at: datetime, once: str = "asked") -> int:
    """Write to who leads each network that has not confirmed, once for ``once``; return the letters that went."""
    on = timezone.localdate(at)
    waiting = change.asked.filter(answer=Answer.NONE).values_list("network__body_id", flat=True)
    with translation.override(settings.LANGUAGE_CODE):
        subject, text = letter_of_change(change, address, is_reminder=once != "asked")
    return send_to_each(
        leaders_of(list(waiting), on),
        subject=subject,
        text=text,
        kind="mandate-change",
        about=change,
        once=f"mandate change {change.public_id} {once}",
    )
