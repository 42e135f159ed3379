"""The only writers of users."""

from samverk.accounts.actions.admit_attempt import (
    Refused,
    admit_attempt,
    admit_caller,
    forget_attempt,
    forget_failures,
)
from samverk.accounts.actions.change_user import change_user
from samverk.accounts.actions.create_user import create_user, normal_email
from samverk.accounts.actions.deactivate_user import deactivate_user, reactivate_user
from samverk.accounts.actions.delegation import end_delegation, name_delegate
from samverk.accounts.actions.invite import invite, send_invitation
from samverk.accounts.actions.log_in_link import AddressOf, ask_for_link, look_at_link, use_link
from samverk.accounts.actions.password import choose_password, password_chosen
from samverk.accounts.actions.rename import rename_user
from samverk.accounts.actions.second_factor import admit_code, use_code
from samverk.accounts.actions.sessions import end_sessions
from samverk.accounts.actions.tie_person import tie_person

__all__ = [
    "AddressOf",
    "Refused",
    "admit_attempt",
    "admit_caller",
    "admit_code",
    "ask_for_link",
    "change_user",
    "choose_password",
    "create_user",
    "deactivate_user",
    "end_delegation",
    "end_sessions",
    "forget_attempt",
    "forget_failures",
    "invite",
    "look_at_link",
    "name_delegate",
    "normal_email",
    "password_chosen",
    "reactivate_user",
    "rename_user",
    "send_invitation",
    "tie_person",
    "use_code",
    "use_link",
]
