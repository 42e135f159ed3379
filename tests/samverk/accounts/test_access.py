"""Who may do what: every question, asked as everybody."""

import pytest
from django.contrib.auth.models import AnonymousUser

from samverk.accounts.access import may_administer, may_edit_register, may_read_unpublished
from samverk.accounts.models import User

READER = User(role="reader")
SECRETARY = User(role="secretary")
ADMINISTRATOR = User(role="administrator")
SHUT_OUT = User(role="administrator", is_active=False)
EVERYBODY = (AnonymousUser(), READER, SECRETARY, ADMINISTRATOR, SHUT_OUT)


@pytest.mark.parametrize(
    ("question", "answers"),
    [
        (may_read_unpublished, (False, True, True, True, False)),
        (may_edit_register, (False, False, True, True, False)),
        (may_administer, (False, False, False, True, False)),
    ],
)
def test_each_role_may_do_what_the_roles_before_it_may(question, answers):
    assert tuple(question(somebody) for somebody in EVERYBODY) == answers
