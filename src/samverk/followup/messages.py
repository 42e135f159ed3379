"""What the room says when it refuses, by code: one whole sentence each."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

REFUSALS: dict[str, str | Promise] = {
    "obligation-not-open": _("This is settled already. Load the page again to see how it ended."),
    "obligation-not-reported": _(
        "There is no report to judge: it was not reported, or somebody has judged it already."
    ),
}
