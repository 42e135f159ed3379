"""The only writers of users."""

from samverk.accounts.actions.admit_attempt import Refused, admit_attempt, forget_failures
from samverk.accounts.actions.change_user import change_user
from samverk.accounts.actions.create_user import create_user, normal_email
from samverk.accounts.actions.deactivate_user import deactivate_user, reactivate_user
from samverk.accounts.actions.password import choose_password, password_chosen

__all__ = [
    "Refused",
    "admit_attempt",
    "change_user",
    "choose_password",
    "create_user",
    "deactivate_user",
    "forget_failures",
    "normal_email",
    "password_chosen",
    "reactivate_user",
]
