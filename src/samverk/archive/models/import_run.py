"""One bringing-in of files, and how far it has come."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from samverk.archive.models.reading import Reading
from samverk.archive.models.source_document import SourceDocument
from samverk.records.models import StoredFile
from samverk.records.public_id import PublicIdField


class ImportRun(models.Model):
    """``origin`` is what makes a run that was cut off the same when it is begun again: the folders named on the command
    line; a run from the page has its own public id. ``accepts`` says that readings go into the register at once.
    """

    class State(models.TextChoices):
        QUEUED = "queued"
        RUNNING = "running"
        DONE = "done"

    public_id = PublicIdField()
    origin = models.CharField(max_length=2000)
    accepts = models.BooleanField(default=True)
    creates_bodies = models.BooleanField(default=False)
    state = models.CharField(max_length=10, choices=State.choices, default=State.QUEUED)
    begun_at = models.DateTimeField(auto_now_add=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    begun_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,  # the run outlives the account
        related_name="import_runs",
        null=True,
        blank=True,
    )

    class Meta:
        ordering = ("-id",)
        constraints = (
            models.CheckConstraint(
                condition=Q(state="done", ended_at__isnull=False) | (~Q(state="done") & Q(ended_at__isnull=True)),
                name="import_run_ends_once_done",
            ),
        )

    def __str__(self) -> str:
        return f"{self.begun_at:%Y-%m-%d %H:%M} {self.origin}"


class RunFile(models.Model):
    """One file of a run. What it did to the register is counted here, in the transaction that did it.

    ``stored_file`` is set beforehand for what came through the page, and once read for what lies in a folder.
    ``size`` and ``modified_ns`` (nanoseconds) are those of the file in its folder when it was read.
    """

    class State(models.TextChoices):
        QUEUED = "queued"
        READ = "read"
        NO_MINUTES = "no-minutes"
        UNREADABLE = "unreadable"
        FAILED = "failed"

    class Outcome(models.TextChoices):
        NEW = "new"  # a meeting that the register did not hold
        CHANGED = "changed"  # a later version of one that it held
        UNCHANGED = "unchanged"  # nothing to do
        SECOND_SOURCE = "second-source"  # the same meeting from another file
        PROPOSED = "proposed"  # read, and waits for a person

    run = models.ForeignKey(
        ImportRun,
        on_delete=models.CASCADE,  # a line of the run's report
        related_name="files",
    )
    position = models.PositiveIntegerField()
    path = models.CharField(max_length=1000)
    state = models.CharField(max_length=12, choices=State.choices, default=State.QUEUED)
    outcome = models.CharField(max_length=14, choices=Outcome.choices, blank=True)
    code = models.CharField(max_length=60, blank=True)
    detail = models.CharField(max_length=300, blank=True)
    size = models.PositiveBigIntegerField(default=0)
    modified_ns = models.BigIntegerField(default=0)
    stored_file = models.ForeignKey(
        StoredFile,
        on_delete=models.PROTECT,  # the file is the source
        related_name="run_files",
        null=True,
        blank=True,
    )
    document = models.ForeignKey(
        SourceDocument,
        on_delete=models.SET_NULL,  # the report stays told
        related_name="run_files",
        null=True,
        blank=True,
    )
    reading = models.ForeignKey(
        Reading,
        on_delete=models.SET_NULL,  # the report stays told
        related_name="run_files",
        null=True,
        blank=True,
    )
    items = models.PositiveIntegerField(default=0)
    clauses_inserted = models.PositiveIntegerField(default=0)
    clauses_changed = models.PositiveIntegerField(default=0)
    clauses_unchanged = models.PositiveIntegerField(default=0)
    clauses_removed = models.PositiveIntegerField(default=0)
    people_linked = models.PositiveIntegerField(default=0)
    people_unlinked = models.PositiveIntegerField(default=0)
    findings = models.JSONField(default=dict, blank=True)

    class Meta:
        ordering = ("run", "position")
        constraints = (
            models.UniqueConstraint(fields=("run", "position"), name="run_file_position_once"),
            models.UniqueConstraint(fields=("run", "path"), name="run_file_path_once"),
        )
        indexes = (models.Index(fields=("run", "state"), name="run_file_state"),)

    def __str__(self) -> str:
        return self.path
