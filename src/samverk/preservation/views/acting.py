"""What the acts of these pages share: saying what was done or refused, and files that are not fetched too often."""

from functools import partial

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.utils import timezone

from samverk.preservation.messages import REFUSALS
from samverk.records.taking_along.answers import taken_along
from samverk.records.taking_along.bounds import may_export
from samverk.records.taking_along.table import Table
from samverk.records.telling import telling, worded_by

told = partial(telling, worded_by(REFUSALS))


def as_file(request: HttpRequest, table: Table, form: str) -> HttpResponseBase:
    """Return a list as a file, or 429 for whoever fetches too many."""
    minute = int(timezone.now().timestamp()) // 60
    if not may_export(str(request.META.get("REMOTE_ADDR", "")), minute):
        return HttpResponse(status=429)
    return taken_along(table, form)
