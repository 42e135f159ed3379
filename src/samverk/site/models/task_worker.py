"""A process that does background work, and when it was last seen doing it."""

from django.db import models


class TaskWorker(models.Model):
    """``worker_id`` is the name under which the process claims tasks."""

    worker_id = models.CharField(max_length=64, unique=True)
    host = models.CharField(max_length=255)
    pid = models.PositiveIntegerField()
    seen_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.host} {self.pid}"
