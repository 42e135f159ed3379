"""A disposal: what was proposed, by which rule, and what became of each thing."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import pgettext_lazy

from samverk.preservation.models.plan import PlanRow
from samverk.records.public_id import PublicIdField


class Disposal(models.Model):
    """One person proposes, another approves; then it is carried out. Who did what is kept by name and by account, so
    that it outlives the account and no change of address makes one person two.

    ``as_of`` is the day on which what it covers was due; ``count`` how many things were listed.
    """

    class State(models.TextChoices):
        PROPOSED = "proposed", pgettext_lazy("state of a disposal", "Waits for approval")
        APPROVED = "approved", pgettext_lazy("state of a disposal", "Approved")
        RUNNING = "running", pgettext_lazy("state of a disposal", "Is carried out")
        DONE = "done", pgettext_lazy("state of a disposal", "Carried out")
        REFUSED = "refused", pgettext_lazy("state of a disposal", "Refused")
        WITHDRAWN = "withdrawn", pgettext_lazy("state of a disposal", "Withdrawn")

    OPEN = (State.PROPOSED, State.APPROVED, State.RUNNING)

    public_id = PublicIdField()
    type_key = models.CharField(max_length=40)
    row = models.ForeignKey(
        PlanRow,
        on_delete=models.PROTECT,  # nothing is disposed of without its rule
        related_name="disposals",
    )
    as_of = models.DateField()
    count = models.PositiveIntegerField()
    state = models.CharField(max_length=9, choices=State.choices, default=State.PROPOSED)
    proposed_at = models.DateTimeField()
    proposed_by = models.CharField(max_length=200)
    proposed_by_account = models.CharField(max_length=12)
    decided_at = models.DateTimeField(null=True, blank=True)
    decided_by = models.CharField(max_length=200, blank=True)
    decided_by_account = models.CharField(max_length=12, blank=True)
    refused_because = models.CharField(max_length=500, blank=True)
    done_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("-id",)
        constraints = (
            models.UniqueConstraint(
                fields=("type_key",),
                condition=Q(state__in=("proposed", "approved", "running")),
                name="one_open_disposal_a_type",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=("approved", "running", "done"))
                | (~Q(decided_by_account="") & ~Q(decided_by_account=F("proposed_by_account"))),
                name="disposal_approved_by_somebody_else",
            ),
            models.CheckConstraint(condition=Q(count__gt=0), name="disposal_covers_something"),
        )

    def __str__(self) -> str:
        return f"{self.type_key} {self.as_of}"

    @property
    def is_open(self) -> bool:
        return self.state in self.OPEN


class ListedThing(models.Model):
    """One thing of the frozen list; ``label`` says what it is without the personal data in it.

    ``fingerprint`` tells whether it has changed since. ``thing_id`` is its key in its own table.
    """

    disposal = models.ForeignKey(
        Disposal,
        on_delete=models.PROTECT,  # what was listed stays listed
        related_name="things",
    )
    position = models.PositiveIntegerField()
    thing_id = models.BigIntegerField()
    thing_public_id = models.CharField(max_length=20, blank=True)
    label = models.CharField(max_length=300)
    event_on = models.DateField()
    fingerprint = models.CharField(max_length=64)

    class Meta:
        ordering = ("disposal", "position")
        constraints = (
            models.UniqueConstraint(fields=("disposal", "position"), name="listed_position_once"),
            models.UniqueConstraint(fields=("disposal", "thing_id"), name="thing_listed_once"),
        )

    def __str__(self) -> str:
        return self.label


class Fate(models.Model):
    """What became of a listed thing: stored in the transaction that did it, and never changed.

    ``hold`` repeats the words of the hold that stopped it.
    """

    class Result(models.TextChoices):
        REMOVED = "removed", pgettext_lazy("what became of a thing", "Disposed of")
        HELD = "held", pgettext_lazy("what became of a thing", "Stayed: it is held")
        CHANGED = "changed", pgettext_lazy("what became of a thing", "Stayed: it was changed meanwhile")
        REFERRED_TO = "referred-to", pgettext_lazy("what became of a thing", "Stayed: something refers to it")
        NOT_DUE = "not-due", pgettext_lazy("what became of a thing", "Stayed: it is not due any more")
        GONE = "gone", pgettext_lazy("what became of a thing", "Was gone already")

    thing = models.OneToOneField(
        ListedThing,
        on_delete=models.PROTECT,  # what became of it stays told
        related_name="fate",
    )
    result = models.CharField(max_length=11, choices=Result.choices)
    hold = models.CharField(max_length=400, blank=True)
    at = models.DateTimeField()

    def __str__(self) -> str:
        return self.result


class LeftFile(models.Model):
    """A stored file to which a thing that was disposed of referred, and what became of it."""

    class State(models.TextChoices):
        WAITING = "waiting"
        REMOVED = "removed"
        REFERRED_TO = "referred-to"

    disposal = models.ForeignKey(
        Disposal,
        on_delete=models.PROTECT,  # the protocol tells what became of files
        related_name="files",
    )
    sha256 = models.CharField(max_length=64)
    size = models.PositiveBigIntegerField()
    state = models.CharField(max_length=11, choices=State.choices, default=State.WAITING)
    settled_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("disposal", "id")
        constraints = (models.UniqueConstraint(fields=("disposal", "sha256"), name="left_file_once"),)
        indexes = (models.Index(fields=("id",), condition=Q(state="waiting"), name="left_files_waiting"),)

    def __str__(self) -> str:
        return self.sha256
