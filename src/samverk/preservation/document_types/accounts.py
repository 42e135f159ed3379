"""What is noted to slow down those who guess passwords."""

from django.db.models import F
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samverk.accounts.models import LogInFailure
from samverk.preservation.document_type import DocumentType, Rows


def _failures() -> Rows:
    return LogInFailure.objects.annotate(event=F("failed_at"))


def _failure(failure: LogInFailure) -> str:
    return _("Failed attempt to log in on %(day)s") % {"day": date_format(localtime(failure.failed_at))}


FAILURES = DocumentType(
    key="log-in-failure",
    name=gettext_lazy("Attempts to log in that failed"),
    counted_from=gettext_lazy("the day of the attempt"),
    what_goes=gettext_lazy("The address from which somebody tried, and what they tried, go."),
    rows=_failures,
    label=_failure,
    shown=lambda failure: failure.subject,
)
