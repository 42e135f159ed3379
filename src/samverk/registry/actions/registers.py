"""Beginning the register of a body, and saying how it is kept."""

from datetime import datetime

from django.db import IntegrityError, transaction

from procedure import profile_of
from samverk.accounts.models import User
from samverk.directory.models import Body
from samverk.records import trail
from samverk.records.refusal import RuleBroken
from samverk.registry.models import Register

LONGEST_MARK = 10
SHORT = 3


def register_of(body: Body, *, at: datetime) -> Register:
    """Return the register of ``body``; where it has none, one is begun with a mark made from its name."""
    known = Register.objects.filter(body=body).first()
    if known is not None:
        return known
    for mark in _marks(body.name):
        try:
            return begin_register(body, mark=mark, is_public=profile_of(body.profile).public_register, at=at, by=None)
        except RuleBroken as refused:
            if refused.code == "register-begun-before":
                return Register.objects.get(body=body)
    raise RuleBroken("mark-taken", body.name)


@transaction.atomic
def begin_register(body: Body, *, mark: str, is_public: bool, at: datetime, by: User | None) -> Register:
    """Begin the register of a body.

    Raises ``RuleBroken``: ``"mark-missing"``, ``"mark-taken"``, ``"register-begun-before"``.
    """
    made = Register(body=body, mark=_clean(mark), is_public=is_public, begun_at=at)
    try:
        with transaction.atomic():
            made.save(force_insert=True)
    except IntegrityError as clash:
        had = Register.objects.filter(body=body).exists()
        raise RuleBroken("register-begun-before" if had else "mark-taken", mark) from clash
    trail.note("register-begun", made, by=by, mark=made.mark, is_public=is_public)
    return made


@transaction.atomic
def change_register(register: Register, *, mark: str, is_public: bool, by: User) -> None:
    """Say whether everybody reads the register, and how its numbers begin.

    Raises ``RuleBroken``: ``"mark-missing"``, ``"mark-taken"``, ``"mark-in-use"`` once a number was given with the old
    one.
    """
    held = Register.objects.select_for_update().get(pk=register.pk)
    cleaned = _clean(mark)
    if cleaned != held.mark and held.cases.exists():
        raise RuleBroken("mark-in-use", held.mark)
    held.mark, held.is_public = cleaned, is_public
    try:
        with transaction.atomic():
            held.save(update_fields=("mark", "is_public"))
    except IntegrityError as clash:
        raise RuleBroken("mark-taken", mark) from clash
    trail.note("register-changed", held, by=by, mark=cleaned, is_public=is_public)


def _clean(mark: str) -> str:
    cleaned = "".join(mark.upper().split())[:LONGEST_MARK]
    if not cleaned:
        raise RuleBroken("mark-missing")
    return cleaned


def _marks(name: str) -> list[str]:
    """Return what the numbers of a body may begin with: its initials or first letters, then those with a digit."""
    words = [word for word in "".join(sign if sign.isalnum() else " " for sign in name).split() if word]
    initials = "".join(word[0] for word in words)[: SHORT + 1]
    stem = (initials if len(initials) > 1 else "".join(words)[:SHORT]).upper() or "X"
    return [stem, *(f"{stem}{number}" for number in range(2, 100))]
