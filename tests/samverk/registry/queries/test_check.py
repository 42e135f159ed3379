"""The database refuses to change what was entered; where somebody made it do so, the check names the place."""

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction

from samverk.registry import guards
from samverk.registry.models import Case, Entry, EntryFile, Register
from samverk.registry.queries.check import checked
from tests.samverk.registry.making import a_file, entered, opened

pytestmark = pytest.mark.django_db


@pytest.fixture
def register():
    case = opened()
    entered(case, files=(a_file(),))
    entered(case, "Svar")
    return Register.objects.get()


def test_a_register_that_nobody_touched_is_whole(register):
    found = checked(register)

    assert (found.is_whole, found.count, found.broken_at) == (True, 3, None)


@pytest.mark.parametrize(
    "change",
    [
        lambda: Entry.objects.filter(sequence=2).update(what="Annat"),
        lambda: Entry.objects.filter(sequence=2).update(registered_by=""),
        lambda: EntryFile.objects.update(name="annat.txt"),
        lambda: Case.objects.update(number=7),
        lambda: Register.objects.update(public_id="another"),
        lambda: EntryFile.objects.all().delete(),
        lambda: Entry.objects.filter(sequence=3).delete(),
    ],
)
def test_the_database_refuses_to_change_or_remove(register, change):
    with pytest.raises(IntegrityError, match=guards.REFUSAL), transaction.atomic():
        change()

    assert checked(register).is_whole


@pytest.mark.parametrize("table", sorted(guards.FROZEN))
def test_no_table_is_emptied_without_asking_for_its_rows(register, table):
    # SQLite knows no such word; PostgreSQL does, and asks the guards.
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"TRUNCATE {table} CASCADE")

    assert checked(register).is_whole


@pytest.mark.parametrize(
    ("tamper", "broken_at"),
    [
        (lambda: Entry.objects.filter(sequence=2).update(what="Annat"), 2),
        (lambda: Entry.objects.filter(sequence=3).update(content_hash="0" * 64), 3),
        (lambda: Entry.objects.filter(sequence=3).delete(), 3),
        (lambda: EntryFile.objects.update(sha256="0" * 64), 2),
        (lambda: EntryFile.objects.all().delete(), 2),
        (lambda: Case.objects.update(designation="KDG 2026-0099"), 1),
    ],
)
def test_the_check_names_the_first_entry_that_was_tampered_with(register, tamper, broken_at):
    guards.remove(connection)
    tamper()
    guards.install(connection)

    assert checked(register).broken_at == broken_at


def test_the_check_tells_of_triggers_that_are_gone(register):
    guards.remove(connection)

    found = checked(register)

    guards.install(connection)
    assert (found.is_whole, "registry_entry_never_changes" in found.triggers_missing) == (False, True)
