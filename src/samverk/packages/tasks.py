"""Work of this room that nobody waits for: ids in, one action called."""

from django.utils import timezone
from django_tasks import task

from samverk.packages.actions import make_package, note_failure


@task
def pack(package_id: int) -> str:
    """Make a package; return what became of it."""
    try:
        return make_package(package_id, at=timezone.now())
    except Exception:
        note_failure(package_id)
        raise
