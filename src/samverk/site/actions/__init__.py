"""Keeping background work going when a worker dies."""

from samverk.site.actions.done_tasks import forget_done_tasks
from samverk.site.actions.task_workers import report_alive, sign_off, take_back_orphans

__all__ = ["forget_done_tasks", "report_alive", "sign_off", "take_back_orphans"]
