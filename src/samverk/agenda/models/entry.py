"""What an agenda says about an item beyond its title: time, purpose, where it came from."""

from django.db import models
from django.db.models import Q

from samverk.directory.models import Body
from samverk.intake.models import Purpose
from samverk.meetings.models import Clause, Item, Meeting
from samverk.records.models import StoredFile
from samverk.records.public_id import PublicIdField


class StandingItem(models.Model):
    """An item that every agenda of the body holds; ``kind`` is that of ``minutebook.model.item.ItemKind``.

    One taken out of the template is retired: agendas remember that they were laid out with it.
    """

    public_id = PublicIdField()
    body = models.ForeignKey(
        Body,
        on_delete=models.CASCADE,  # it is the body's template
        related_name="standing_items",
    )
    position = models.PositiveSmallIntegerField()
    title = models.CharField(max_length=300)
    kind = models.CharField(max_length=20, default="ordinary")
    minutes = models.PositiveSmallIntegerField(default=5)
    is_retired = models.BooleanField(default=False)

    class Meta:
        ordering = ("body", "position")


class Entry(models.Model):
    """The agenda's side of an item of a meeting that is planned or called here. Its order is the item's ``position``.

    ``minutes`` is the time allotted; ``purpose`` is empty where nobody has said, as with the items of the template.
    ``origin_clause`` is the clause that ordered the item, which then stands on the agenda by itself. ``is_late`` says
    that it came after the call.
    """

    item = models.OneToOneField(
        Item,
        on_delete=models.CASCADE,  # it is the item's agenda side
        related_name="entry",
    )
    minutes = models.PositiveSmallIntegerField(null=True, blank=True)
    purpose = models.CharField(max_length=12, choices=Purpose.choices, blank=True)
    origin_clause = models.ForeignKey(
        Clause,
        on_delete=models.SET_NULL,  # the item stays
        related_name="ordered_entries",
        null=True,
        blank=True,
    )
    standing_item = models.ForeignKey(
        StandingItem,
        on_delete=models.SET_NULL,  # the item stays
        related_name="entries",
        null=True,
        blank=True,
    )
    is_late = models.BooleanField(default=False)
    added_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=Q(minutes__isnull=True) | Q(minutes__lte=600), name="entry_minutes_within_a_day"
            ),
        )


class TakenOff(models.Model):
    """What would stand on the agenda by itself, and was taken off by somebody with a reason; it is put back by hand."""

    public_id = PublicIdField()
    meeting = models.ForeignKey(
        Meeting,
        on_delete=models.CASCADE,  # it is the meeting's
        related_name="taken_off",
    )
    origin_clause = models.ForeignKey(
        Clause,
        on_delete=models.CASCADE,  # without the clause nothing returns
        related_name="taken_off",
        null=True,
        blank=True,
    )
    standing_item = models.ForeignKey(
        StandingItem,
        on_delete=models.CASCADE,  # without the template nothing stands
        related_name="taken_off",
        null=True,
        blank=True,
    )
    title = models.TextField()
    is_confidential = models.BooleanField(default=False)
    reason = models.CharField(max_length=300, blank=True)
    at = models.DateTimeField(auto_now_add=True)
    by = models.CharField(max_length=254, blank=True)

    class Meta:
        ordering = ("id",)
        constraints = (
            models.UniqueConstraint(fields=("meeting", "origin_clause"), name="taken_off_once"),
            models.UniqueConstraint(fields=("meeting", "standing_item"), name="standing_item_taken_off_once"),
        )


class DraftClause(models.Model):
    """A clause as proposed to the meeting. It is no decision before the meeting confirms it."""

    public_id = PublicIdField()
    item = models.ForeignKey(
        Item,
        on_delete=models.CASCADE,  # it is proposed under the item
        related_name="draft_clauses",
    )
    position = models.PositiveSmallIntegerField()
    text = models.TextField()

    class Meta:
        ordering = ("item", "position")


class Paper(models.Model):
    """A document with an item. One that came after the call is late, and announced by itself."""

    public_id = PublicIdField()
    item = models.ForeignKey(
        Item,
        on_delete=models.CASCADE,  # it is the item's paper; the file itself stays stored
        related_name="papers",
    )
    stored_file = models.ForeignKey(
        StoredFile,
        on_delete=models.PROTECT,  # what was sent out is kept
        related_name="papers",
    )
    name = models.CharField(max_length=200)
    is_slides = models.BooleanField(default=False)
    added_at = models.DateTimeField(auto_now_add=True)
    added_by = models.CharField(max_length=254, blank=True)
    is_late = models.BooleanField(default=False)
    announced_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("item", "id")
