"""``samverk check-registry`` tells whether registers are whole, and names the first record that was changed."""

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from samverk.registry import guards
from samverk.registry.models import Entry, Register
from tests.samverk.registry.making import body_with_a_register, entered, opened

pytestmark = pytest.mark.django_db


@pytest.fixture
def register():
    case = opened()
    entered(case), entered(case)
    body_with_a_register("Styrelsen", "STY")
    return Register.objects.get(mark="KDG")


def checked(capsys, *marks):
    try:
        call_command("check-registry", *marks)
    except SystemExit as ended:
        return ended.code, capsys.readouterr().out.splitlines()
    return 0, capsys.readouterr().out.splitlines()


def tampered(change):
    guards.remove(connection)
    change()
    guards.install(connection)


def test_whole_registers_are_told_with_their_heads(register, capsys):
    assert checked(capsys) == (
        0,
        [f"KDG: whole, 3 entries, head {register.last_hash}.", "STY: whole, 0 entries, head -."],
    )


def test_one_register_is_checked_by_its_mark(register, capsys):
    assert checked(capsys, "STY") == (0, ["STY: whole, 0 entries, head -."])
    with pytest.raises(CommandError, match="no register with the mark NY"):
        call_command("check-registry", "NY")


def test_the_first_record_that_was_changed_is_named(register, capsys):
    tampered(lambda: Entry.objects.filter(sequence__gte=2).update(what="Annat"))

    code, [first, second] = checked(capsys)
    assert (code, first, second[:4]) == (1, "KDG: changed at entry 2, KDG 2026-0001-1.", "STY:")


def test_a_record_that_is_gone_is_named_by_its_place(register, capsys):
    tampered(lambda: Entry.objects.filter(sequence=3).delete())

    assert checked(capsys, "KDG") == (1, ["KDG: changed at entry 3, which is gone."])


def test_a_register_that_nothing_guards_is_told(register, capsys):
    guards.remove(connection)
    found = checked(capsys, "KDG")
    guards.install(connection)

    assert (found[0], "does not guard" in found[1][0]) == (1, True)
