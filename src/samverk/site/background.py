"""A worker that does background work and takes over from those who died at it."""

import logging
import os
import socket
import threading
from datetime import UTC, date, datetime, timedelta

from django.db import DatabaseError, connection
from django.utils import timezone
from django.utils.crypto import get_random_string
from django_tasks_db.management.commands.db_worker import Worker

from samverk.archive.actions.queue_run import take_up_runs
from samverk.post.actions import take_up_letters
from samverk.site.actions import forget_done_tasks, report_alive, sign_off, take_back_orphans
from samverk.site.flow import EVERY_DAY, EVERY_FEW_MINUTES

HEARTBEAT_SECONDS = 15.0
POLL_SECONDS = 0.5
TURN = timedelta(minutes=5)
log = logging.getLogger(__name__)


class HouseWorker(Worker):
    """The worker of django-tasks-db, with a pulse beside it."""

    def __init__(self, *, batch: bool = False, heartbeat_seconds: float = HEARTBEAT_SECONDS) -> None:
        """Take every queue; with ``batch``, stop when nothing is left to do."""
        super().__init__(
            queue_names=["*"],
            excluded_queue_names=[],
            interval=POLL_SECONDS,
            batch=batch,
            backend_name="default",
            startup_delay=False,
            max_tasks=None,
            worker_id=get_random_string(32),
        )
        self._heartbeat_seconds = heartbeat_seconds
        self._stopped = threading.Event()
        self._day: date | None = None
        self._turn = ""

    def run(self) -> None:
        """Work until told to stop."""
        self._beat()
        forget_done_tasks(at=timezone.now())
        # A house that fell between storing files and queueing them left runs that nobody would go on with.
        take_up_runs()
        take_up_letters(at=timezone.now())
        pulse = threading.Thread(target=self._pulse, name="pulse", daemon=True)
        pulse.start()
        try:
            super().run()
        finally:
            self._stopped.set()
            pulse.join()
            sign_off(self.worker_id)

    def _pulse(self) -> None:
        while not self._stopped.wait(self._heartbeat_seconds):
            try:
                self._beat()
                self._begin_day(timezone.localdate())
                self._begin_turn(timezone.now())
            except DatabaseError:
                log.warning("The pulse of this worker could not be stored; the next one will be tried.", exc_info=True)
                connection.close()
        connection.close()

    def _begin_day(self, today: date) -> None:
        """Queue what is looked after once a day; several workers do it several times, which changes nothing."""
        if today != self._day:
            for queued in EVERY_DAY:
                queued.enqueue(today.isoformat())
            self._day = today

    def _begin_turn(self, now: datetime) -> None:
        """Queue what is looked after every few minutes, as for a day."""
        turn = turn_of(now)
        if turn != self._turn:
            for beat in EVERY_FEW_MINUTES:
                if beat.is_wanted():
                    beat.queued.enqueue(turn)
            self._turn = turn

    def _beat(self) -> None:
        """Report alive *before* looking for the dead, so that nobody buries us."""
        now = timezone.now()
        report_alive(self.worker_id, host=socket.gethostname(), pid=os.getpid(), at=now)
        taken_back = take_back_orphans(self.worker_id, at=now)
        if taken_back:
            log.warning("%d tasks of workers that died are run again.", taken_back)


def turn_of(now: datetime) -> str:
    """Return the name of the turn that ``now`` lies in, alike in every process; a later one sorts after it."""
    begun = now.astimezone(UTC)
    return (begun - timedelta(minutes=begun.minute % (TURN // timedelta(minutes=1)))).strftime("%Y-%m-%dT%H:%M")
