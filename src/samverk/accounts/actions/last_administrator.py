"""The house is never left without an administrator."""

from samverk.accounts.models import User
from samverk.records.refusal import RuleBroken


def refuse_to_lose_the_last(user: User) -> None:
    """Raise ``RuleBroken("last-administrator")`` if ``user`` is the only one left.

    The rows of all administrators are locked, in order, before any other row of a user: of two who demote each other
    at once, one is told.
    """
    administrators = (
        User.objects.select_for_update().filter(role=User.Role.ADMINISTRATOR, is_active=True).order_by("pk")
    )
    if set(administrators.values_list("pk", flat=True)) == {user.pk}:
        raise RuleBroken("last-administrator")
