"""What the filters offer: public id and name of everything that may be chosen."""

from collections.abc import Sequence

from django.db.models import QuerySet

from samverk.directory.models import Body, Organisation
from samverk.publishing import published
from samverk.publishing.kept import kept
from samverk.publishing.portal import wording
from samverk.publishing.published import Audience
from samverk.records.prepared import prepared

Choices = Sequence[tuple[str, ...]]


def body_choices(audience: Audience) -> Choices:
    return kept("bodies", audience, lambda: _bodies(audience))


def organisation_choices(audience: Audience) -> Choices:
    return kept("organisations", audience, lambda: _organisations(audience))


@prepared
def _bodies(audience: Audience) -> "QuerySet[Body, tuple[str, str]]":
    return published.bodies(audience).order_by("sort_key").values_list("public_id", "name")


@prepared
def _organisations(audience: Audience) -> "QuerySet[Organisation, tuple[str, str]]":
    return published.organisations(audience).order_by("sort_key").values_list("public_id", "name")


def act_choices() -> Choices:
    """Return the verb classes in the order of their names in the language of the page."""
    return sorted(((key, str(act.label)) for key, act in wording.ACTS.items()), key=lambda choice: choice[1])
