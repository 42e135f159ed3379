"""Names in the lists of a meeting, as written, and whom they were linked to."""

from django.db import models
from django.db.models import F, Q

from samverk.directory.models import Organisation, Person
from samverk.meetings.models.item import PartOfItem
from samverk.meetings.models.meeting import Meeting
from samverk.meetings.models.quoted import Quoted


class NamedPerson(Quoted):
    """A name as written. ``person`` is set only where a mandate or a person says who it is; never by a guess.

    ``name_key`` is the name as compared (``directory.naming.name_key``).
    """

    class LinkState(models.TextChoices):
        UNLINKED = "unlinked"
        SUGGESTED = "suggested"
        LINKED = "linked"
        CONFIRMED = "confirmed"

    name_as_written = models.CharField(max_length=200)
    name_key = models.CharField(max_length=200, db_index=True)
    organisation_as_written = models.CharField(max_length=200, blank=True)
    role_as_written = models.CharField(max_length=200, blank=True)
    link_state = models.CharField(max_length=10, choices=LinkState.choices, default=LinkState.UNLINKED)
    person = models.ForeignKey(
        Person,
        on_delete=models.SET_NULL,  # the name as written remains
        related_name="%(class)ss",
        null=True,
        blank=True,
    )
    organisation = models.ForeignKey(
        Organisation,
        on_delete=models.SET_NULL,  # the name as written remains
        related_name="%(class)ss",
        null=True,
        blank=True,
    )

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.name_as_written


class Attendance(NamedPerson):
    """``presence`` intervals exist only where the text gives times; present without them means *when* is unknown.

    *Absent* is who said so beforehand, with the ``reason`` they gave if any, and the deputy whom they ``called_in``;
    *unreported* who stayed away without a word, *vacant* an organisation whose seat nobody holds, without a person.
    Minutes that were read know the first three only.
    """

    class Section(models.TextChoices):
        PRESENT = "present"
        ABSENT = "absent"
        GUEST = "guest"
        UNREPORTED = "unreported"
        VACANT = "vacant"

    meeting = models.ForeignKey(
        Meeting,
        on_delete=models.CASCADE,  # it is part of the meeting
        related_name="attendances",
    )
    position = models.PositiveIntegerField()
    section = models.CharField(max_length=10, choices=Section.choices)
    party = models.CharField(max_length=20, blank=True)
    chair = models.BooleanField(default=False)
    secretary = models.BooleanField(default=False)
    serving = models.BooleanField(default=False)
    deputy_for_as_written = models.CharField(max_length=200, blank=True)
    remote = models.BooleanField(null=True, blank=True)
    group = models.BooleanField(default=False)
    item_numbers = models.JSONField(default=list, blank=True)
    reason = models.CharField(max_length=200, blank=True)
    called_in = models.ForeignKey(
        Person,
        on_delete=models.SET_NULL,  # that somebody was absent remains
        related_name="+",
        null=True,
        blank=True,
    )

    class Meta:
        ordering = ("meeting", "position")
        constraints = (models.UniqueConstraint(fields=("meeting", "position"), name="attendance_position_once"),)


class PresenceInterval(models.Model):
    attendance = models.ForeignKey(
        Attendance,
        on_delete=models.CASCADE,  # it is part of the attendance
        related_name="presence",
    )
    arrived_at = models.TimeField(null=True, blank=True)
    left_at = models.TimeField(null=True, blank=True)

    class Meta:
        ordering = ("id",)
        constraints = (
            models.CheckConstraint(
                condition=Q(arrived_at__isnull=True) | Q(left_at__isnull=True) | Q(left_at__gte=F("arrived_at")),
                name="presence_leaves_after_arriving",
            ),
        )


class Presenter(NamedPerson, PartOfItem):
    group = models.BooleanField(default=False)

    class Meta(PartOfItem.Meta):
        pass


class Signatory(NamedPerson):
    """A name under the minutes; the role of a signatory says nothing about presence."""

    meeting = models.ForeignKey(
        Meeting,
        on_delete=models.CASCADE,  # it is part of the minutes
        related_name="signatories",
    )
    position = models.PositiveIntegerField()

    class Meta:
        ordering = ("meeting", "position")
