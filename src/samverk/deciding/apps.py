"""How Django knows this room."""

from django.apps import AppConfig


class Deciding(AppConfig):
    """What the meeting decides: proposals, votes, recusals, dissents, and clauses confirmed one by one."""

    name = "samverk.deciding"
    label = "deciding"
    default_auto_field = "django.db.models.BigAutoField"
