"""Writing an entry of the register: suggested by a member, kept by the secretariat."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db import transaction

from samverk.accounts.models import User
from samverk.collaborations.models import Collaboration, CollaborationName, Party
from samverk.directory.actions import NameInTime, ensure_names
from samverk.directory.models import Organisation
from samverk.directory.naming import name_key, sort_key
from samverk.records import trail
from samverk.records.actions import paper_name, take_paper
from samverk.records.refusal import RuleBroken

State = Collaboration.State
# What still has a place in the register.
STANDING = (State.SUGGESTED, State.LISTED, State.ENDED)
PlannedParty = tuple[Organisation, date | None, date | None]


@dataclass(frozen=True, kw_only=True)
class Written:
    """What an entry says. ``parties`` are organisations with their first and last day, as far as known."""

    name: str
    form: str
    parties: Sequence[PlannedParty]
    host: Organisation | None = None
    purpose: str = ""
    since: date | None = None
    runs_to: date | None = None
    agreement_reference: str = ""
    cost_ore: int | None = None
    cost_basis: str = ""
    contact: str = ""
    source: str = ""
    review_on: date | None = None
    also_called: Sequence[str] = ()


@transaction.atomic
def suggest_entry(written: Written, *, by: User, on_behalf_of: str = "") -> Collaboration:
    """Put an entry before the secretariat and return it.

    Raises what ``change_entry`` raises, but for ``"entry-changed"``.
    """
    return _store_new(written, State.SUGGESTED, by=by, act="collaboration-suggested", on_behalf_of=on_behalf_of)


@transaction.atomic
def list_entry(written: Written, *, by: User) -> Collaboration:
    """Take an entry into the register and return it.

    Raises what ``change_entry`` raises, but for ``"entry-changed"``; ``RuleBroken("review-day-missing")``.
    """
    if written.review_on is None:
        raise RuleBroken("review-day-missing", written.name)
    return _store_new(written, State.LISTED, by=by, act="collaboration-listed")


@transaction.atomic
def change_entry(entry: Collaboration, written: Written, *, seen: int, by: User) -> None:
    """Let an entry say what ``written`` says; ``seen`` is the revision that was looked at. Former names are kept.

    Raises ``RuleBroken``: ``"entry-changed"`` if somebody else changed it meanwhile; ``"parties-too-few"`` for fewer
    than two; ``"host-no-party"``; ``"name-taken"`` with the entry that has it, also under another name of its own;
    ``"cost-without-basis"``; ``"ends-before-it-starts"``; ``"review-day-missing"`` for an entry that is listed.
    """
    _refuse_unfit(written, but=entry)
    stored = Collaboration.objects.select_for_update().get(pk=entry.pk)
    if stored.state == State.LISTED and written.review_on is None:
        raise RuleBroken("review-day-missing", written.name)
    current = Collaboration.objects.filter(pk=entry.pk, revision=seen, state__in=STANDING)
    fields = {**_fields(written), "revision": seen + 1}
    if not current.update(**fields):
        raise RuleBroken("entry-changed", entry.public_id)
    _store_parts(entry, written)
    if name_key(stored.name) != name_key(written.name):
        ensure_names(CollaborationName, entry, [stored.name], owner_field="collaboration")
    entry.refresh_from_db()
    trail.note("collaboration-changed", entry, by=by, before=stored.name, name=entry.name)


@transaction.atomic
def attach_agreement(entry: Collaboration, content: bytes, *, name: str, by: User) -> None:
    """Keep the agreement's file with the entry; a former one goes, and the trail tells of both.

    Raises what ``take_paper`` raises.
    """
    stored = take_paper(content)
    called = paper_name(name, stored.media_type)
    Collaboration.objects.filter(pk=entry.pk).update(agreement_file=stored, agreement_name=called)
    trail.note("collaboration-agreement-kept", entry, by=by, file=called, sha256=stored.sha256)


def _store_new(written: Written, state: str, *, by: User, act: str, on_behalf_of: str = "") -> Collaboration:
    _refuse_unfit(written)
    entry = Collaboration(state=state, suggested_by=by, **_fields(written))
    entry.save(force_insert=True)
    _store_parts(entry, written)
    trail.note(act, entry, by=by, on_behalf_of=on_behalf_of, name=entry.name)
    return entry


def _refuse_unfit(written: Written, *, but: Collaboration | None = None) -> None:
    parties = {organisation.pk for organisation, _from, _to in written.parties}
    if len(parties) < 2 or len(parties) != len(written.parties):
        raise RuleBroken("parties-too-few", str(len(parties)))
    if written.host is not None and written.host.pk not in parties:
        raise RuleBroken("host-no-party", written.host.name)
    if written.cost_ore is not None and not written.cost_basis.strip():
        raise RuleBroken("cost-without-basis", written.name)
    spans = [(written.since, written.runs_to), *((first, last) for _one, first, last in written.parties)]
    if any(first and last and last < first for first, last in spans):
        raise RuleBroken("ends-before-it-starts", written.name)
    if taken := named_alike(written.name, but=but):
        raise RuleBroken("name-taken", taken.name)


def named_alike(name: str, *, but: Collaboration | None = None) -> Collaboration | None:
    """Return the entry that is called ``name``, now or also; ``None`` if there is none beside ``but``."""
    others = Collaboration.objects.filter(state__in=STANDING)
    if but is not None:
        others = others.exclude(pk=but.pk)
    key = name_key(name)
    return others.filter(key=key).first() or others.filter(names__key=key).first()


def _fields(written: Written) -> dict[str, object]:
    return {
        "name": " ".join(written.name.split()),
        "key": name_key(written.name),
        "sort_key": sort_key(written.name)[:400],
        "form": written.form,
        "purpose": written.purpose.strip(),
        "host": written.host,
        "since": written.since,
        "runs_to": written.runs_to,
        "agreement_reference": written.agreement_reference.strip(),
        "cost_ore": written.cost_ore,
        "cost_basis": written.cost_basis.strip() if written.cost_ore is not None else "",
        "contact": written.contact.strip(),
        "source": written.source.strip(),
        "review_on": written.review_on,
    }


def _store_parts(entry: Collaboration, written: Written) -> None:
    kept = [organisation.pk for organisation, _from, _to in written.parties]
    entry.parties.exclude(organisation__in=kept).delete()
    for organisation, first, last in written.parties:
        days = {"holds_from": first, "holds_to": last}
        Party.objects.update_or_create(collaboration=entry, organisation=organisation, defaults=days)
    names = [NameInTime(name.strip()) for name in written.also_called if name.strip()]
    ensure_names(CollaborationName, entry, names, owner_field="collaboration")
