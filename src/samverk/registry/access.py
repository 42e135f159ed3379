"""Who keeps a register, who reads it, and which are open to everybody."""

from django.db.models import QuerySet
from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404

from samverk.accounts.access import (
    Somebody,
    may_edit_register,
    may_follow,
    may_keep,
    may_read_unpublished,
    standing_in,
)
from samverk.accounts.standing import PREPARING, TAKING_PART, Standing
from samverk.registry.models import Case, Entry, EntryFile, Register
from samverk.registry.queries.seen import Eyes


def eyes_on(request: HttpRequest, register: Register) -> Eyes:
    """Return with whose eyes the caller reads a register of the house; raise ``Http404`` for those who may not."""
    standing = standing_in(request)
    if may_keep(request.user, standing, register.body_id):
        return Eyes.KEEPER
    if may_follow(request.user, standing, register.body_id):
        return Eyes.FOLLOWER
    raise Http404


def read_registers(request: HttpRequest) -> QuerySet[Register]:
    """Return the registers of the bodies that the caller follows."""
    return registers_for(request.user, standing_in(request))


def registers_for(user: Somebody, standing: Standing) -> QuerySet[Register]:
    """Return the registers of the bodies that somebody follows."""
    rows = Register.objects.select_related("body")
    if may_read_unpublished(user) or may_edit_register(user):
        return rows
    seats = TAKING_PART | PREPARING
    return rows.filter(body__in={held.body_id for held in standing.held if held.seat in seats})


def register_or_404(request: HttpRequest, public_id: str) -> tuple[Register, Eyes]:
    register = get_object_or_404(Register.objects.select_related("body"), public_id=public_id)
    return register, eyes_on(request, register)


def case_or_404(request: HttpRequest, public_id: str) -> tuple[Case, Eyes]:
    case = get_object_or_404(Case.objects.select_related("register__body", "matter"), public_id=public_id)
    return case, eyes_on(request, case.register)


def kept_case(request: HttpRequest, public_id: str) -> Case:
    """Return a case for those who keep its register; raise ``Http404`` for all others."""
    case, eyes = case_or_404(request, public_id)
    if eyes is not Eyes.KEEPER:
        raise Http404
    return case


def kept_register(request: HttpRequest, public_id: str) -> Register:
    """Return a register for those who keep it; raise ``Http404`` for all others."""
    register, eyes = register_or_404(request, public_id)
    if eyes is not Eyes.KEEPER:
        raise Http404
    return register


def kept_entry(request: HttpRequest, public_id: str) -> Entry:
    """Return an entry for those who keep its register; raise ``Http404`` for all others."""
    entry = get_object_or_404(Entry.objects.select_related("case__register__body", "register"), public_id=public_id)
    kept_case(request, entry.case.public_id)
    return entry


def file_or_404(request: HttpRequest, public_id: str) -> EntryFile:
    """Return a file that is still stored; what bears a secrecy mark is for those who keep the register."""
    files = EntryFile.objects.select_related("entry__register", "stored_file").exclude(stored_file=None)
    file = get_object_or_404(files, public_id=public_id)
    if eyes_on(request, file.entry.register) is not Eyes.KEEPER and _is_marked(file.entry):
        raise Http404
    return file


def public_register(public_id: str) -> Register:
    """Return a register that everybody may read; raise ``Http404`` for all others."""
    return get_object_or_404(Register.objects.select_related("body"), public_id=public_id, is_public=True)


def _is_marked(entry: Entry) -> bool:
    """Return whether the entry bears a mark, or was corrected in a case where a later correction does."""
    if entry.is_secret:
        return True
    if not Entry.objects.filter(corrects=entry).exists():
        return False
    later = Entry.objects.filter(case=entry.case_id, act=Entry.Act.CORRECTION, sequence__gt=entry.sequence)
    return later.exclude(secrecy_section="").exists()
