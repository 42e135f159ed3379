"""Cases, and what was entered in them."""

from django.db.models import QuerySet

from samverk.directory.models import Body
from samverk.matters.models import Matter
from samverk.registry.models import Case, Entry


def entries_of(case: Case) -> QuerySet[Entry]:
    """Return all entries of a case in the order in which they were made, with their files."""
    rows = Entry.objects.filter(case=case).select_related("corrects", "corrected_by")
    return rows.prefetch_related("files__stored_file").order_by("sequence")


def case_of(matter: Matter, body: Body | None = None) -> Case | None:
    """Return the case under which a matter is registered, by ``body`` if one is given; else the one opened first."""
    cases = Case.objects.filter(matter=matter).select_related("register__body")
    if body is not None:
        cases = cases.filter(register__body=body)
    return cases.order_by("opened_on", "pk").first()
