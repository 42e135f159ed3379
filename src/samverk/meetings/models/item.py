"""The items of a meeting and what stands under their headings."""

from django.db import models

from samverk.meetings.models.meeting import Meeting
from samverk.meetings.models.quoted import Quoted
from samverk.records.public_id import PublicIdField


class Item(Quoted):
    """``position`` counts from 1 in the order of the text; ``number_as_printed`` is empty where the number is missing.

    ``background`` is the running text, one paragraph a line; ``background_quotes`` the quotes of its paragraphs.
    A confidential item, and all under it, is shown to nobody who may not read it, and counted nowhere.
    """

    public_id = PublicIdField()
    meeting = models.ForeignKey(
        Meeting,
        on_delete=models.CASCADE,  # an item is its meeting's
        related_name="items",
    )
    position = models.PositiveIntegerField()
    number_as_printed = models.CharField(max_length=40, blank=True)
    title = models.TextField()
    kind = models.CharField(max_length=20, default="ordinary")
    section = models.CharField(max_length=200, blank=True)
    registry_number = models.CharField(max_length=60, blank=True, db_index=True)
    carried_over_as_written = models.CharField(max_length=200, blank=True)
    background = models.TextField(blank=True)
    background_quotes = models.JSONField(default=list, blank=True)
    dates = models.JSONField(default=list, blank=True)
    is_confidential = models.BooleanField(default=False)

    class Meta:
        ordering = ("meeting", "position")
        constraints = (models.UniqueConstraint(fields=("meeting", "position"), name="item_position_once"),)

    def __str__(self) -> str:
        return f"{self.number_as_printed} {self.title}".strip()


class PartOfItem(Quoted):
    """Something that stands under an item's heading, in the order of the text."""

    item = models.ForeignKey(
        Item,
        on_delete=models.CASCADE,  # it is part of the item
        related_name="%(class)ss",
    )
    position = models.PositiveIntegerField(default=0)

    class Meta:
        abstract = True
        ordering = ("position",)


class ItemAmount(PartOfItem):
    """A sum in öre as mentioned in the item; a rate where ``per`` says per what."""

    ore = models.BigIntegerField()
    per = models.CharField(max_length=60, blank=True)


class NamedAttachment(PartOfItem):
    """A document that the text names; whether the register holds it is another question."""

    name_as_written = models.CharField(max_length=400)


class Procedure(PartOfItem):
    """A proposal, a vote, a dissent or a recusal. ``persons`` are names as written."""

    kind = models.CharField(max_length=20)
    text = models.TextField()
    persons = models.JSONField(default=list, blank=True)
    yes = models.PositiveIntegerField(null=True, blank=True)
    no = models.PositiveIntegerField(null=True, blank=True)
    abstained = models.PositiveIntegerField(null=True, blank=True)


class SuggestedTask(PartOfItem):
    """A duty hidden in running text: a suggestion until a person accepts or dismisses it."""

    class State(models.TextChoices):
        SUGGESTED = "suggested"
        ACCEPTED = "accepted"
        DISMISSED = "dismissed"

    public_id = PublicIdField()
    text = models.TextField()
    addressees = models.JSONField(default=list, blank=True)
    due_as_written = models.CharField(max_length=200, blank=True)
    due_last_on = models.DateField(null=True, blank=True)
    state = models.CharField(max_length=10, choices=State.choices, default=State.SUGGESTED)
    marked_by_hand = models.BooleanField(default=False)
