"""Keeping background work going when a worker dies."""

from samverk.site.actions.task_workers import report_alive, sign_off, take_back_orphans

__all__ = ["report_alive", "sign_off", "take_back_orphans"]
