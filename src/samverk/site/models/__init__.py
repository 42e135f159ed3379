"""What the running house keeps about itself."""

from samverk.site.models.task_worker import TaskWorker

__all__ = ["TaskWorker"]
