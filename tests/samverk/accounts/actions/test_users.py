"""Letting in, changing, shutting out; and the administrator who is never lost."""

from datetime import UTC, datetime

import pytest
from django.db import IntegrityError, transaction

from samverk.accounts.actions import change_user, create_user, deactivate_user, reactivate_user
from samverk.accounts.models import User
from samverk.records.models import TrailEntry
from samverk.records.refusal import RuleBroken

pytestmark = pytest.mark.django_db
NINE = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


def acts():
    return list(TrailEntry.objects.order_by("id").values_list("act", "by"))


def test_create_user_stores_the_address_in_lower_case(administrator):
    user = create_user(email=" Karin@Samverk.example ", name=" Karin Ek ", role="secretary", by=administrator)

    assert (user.email, user.name, user.role, user.has_usable_password()) == (
        "karin@samverk.example",
        "Karin Ek",
        "secretary",
        False,
    )
    assert acts() == [("user-created", administrator.email)]


def test_create_user_refuses_an_address_that_is_taken(reader):
    with pytest.raises(RuleBroken, match="email-taken"):
        create_user(email=reader.email.upper(), name="Another", role="reader")

    assert User.objects.count() == 1
    assert acts() == []


def test_create_user_lets_the_database_refuse_a_role_that_is_none():
    with pytest.raises(IntegrityError), transaction.atomic():
        create_user(email="karin@samverk.example", name="Karin", role="emperor")


def test_change_user_changes_name_and_role(administrator, reader):
    change_user(reader, name="Karin Ek", role="secretary", by=administrator)

    reader.refresh_from_db()
    assert (reader.name, reader.role) == ("Karin Ek", "secretary")
    assert acts() == [("user-changed", administrator.email)]


def test_change_user_leaves_no_trace_of_a_change_that_changes_nothing(reader):
    change_user(reader, name=reader.name, role=reader.role)

    assert acts() == []


def test_change_user_refuses_to_demote_the_last_administrator(administrator):
    with pytest.raises(RuleBroken, match="last-administrator"):
        change_user(administrator, name=administrator.name, role="reader")

    assert User.objects.get().role == "administrator"


def test_change_user_demotes_one_of_two_administrators(administrator):
    other = create_user(email="nils@samverk.example", name="Nils", role="administrator")

    change_user(administrator, name=administrator.name, role="reader", by=other)

    assert list(User.objects.filter(role="administrator")) == [other]


def test_deactivate_user_shuts_out_once(administrator, reader):
    deactivate_user(reader, at=NINE, by=administrator)
    deactivate_user(reader, at=datetime(2026, 3, 3, tzinfo=UTC), by=administrator)

    reader.refresh_from_db()
    assert (reader.is_active, reader.deactivated_at) == (False, NINE)
    assert acts() == [("user-deactivated", administrator.email)]


def test_deactivate_user_refuses_the_last_administrator_who_may_log_in(administrator):
    other = create_user(email="nils@samverk.example", name="Nils", role="administrator")
    deactivate_user(other, at=NINE)

    with pytest.raises(RuleBroken, match="last-administrator"):
        deactivate_user(administrator, at=NINE)


def test_reactivate_user_lets_in_again(administrator, reader):
    deactivate_user(reader, at=NINE, by=administrator)

    reactivate_user(reader, by=administrator)

    reader.refresh_from_db()
    assert (reader.is_active, reader.deactivated_at) == (True, None)
