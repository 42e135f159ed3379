"""Forgetting tasks that were done long ago."""

from datetime import datetime, timedelta

from django_tasks_db.models import DBTaskResult

KEPT_FOR = timedelta(days=30)


def forget_done_tasks(*, at: datetime) -> int:
    """Forget what was done or given up more than thirty days before ``at``; return how many tasks that were."""
    _deleted, by_model = DBTaskResult.objects.finished().filter(finished_at__lt=at - KEPT_FOR).delete()
    return by_model.get(DBTaskResult._meta.label, 0)
