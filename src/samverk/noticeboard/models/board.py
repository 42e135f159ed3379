"""The boards on which a notice stands, and its days there."""

from django.db import models
from django.db.models import F, Q

from samverk.directory.models import Organisation
from samverk.noticeboard.models.announcement import Announcement
from samverk.records.public_id import PublicIdField


class Board(models.Model):
    """A board on which an announcement has to stand: our own without an ``organisation``, else a municipality's.

    ``counts`` says whether the time of appeal waits for it: where every municipality announces, ours does not count.
    """

    public_id = PublicIdField()
    announcement = models.ForeignKey(
        Announcement,
        on_delete=models.CASCADE,  # it is the announcement's
        related_name="boards",
    )
    organisation = models.ForeignKey(
        Organisation,
        on_delete=models.PROTECT,  # whose board it was is kept
        related_name="boards",
        null=True,
        blank=True,
    )
    counts = models.BooleanField(default=True)

    class Meta:
        ordering = (F("organisation__sort_key").asc(nulls_first=True), "id")
        constraints = (
            models.UniqueConstraint(fields=("announcement", "organisation"), name="board_of_municipality_once"),
            models.UniqueConstraint(
                fields=("announcement",), condition=Q(organisation__isnull=True), name="own_board_once"
            ),
            models.CheckConstraint(
                condition=Q(organisation__isnull=True) | Q(counts=True), name="board_of_municipality_counts"
            ),
        )

    @property
    def is_ours(self) -> bool:
        return self.organisation_id is None

    def __str__(self) -> str:
        return str(self.organisation or "")


class Posting(models.Model):
    """From when to when the notice stood on a board; ``taken_down_on`` is ``None`` while it stands."""

    board = models.ForeignKey(
        Board,
        on_delete=models.CASCADE,  # it is the board's
        related_name="postings",
    )
    put_up_on = models.DateField()
    taken_down_on = models.DateField(null=True, blank=True)
    noted_at = models.DateTimeField()
    noted_by = models.CharField(max_length=254, blank=True)

    class Meta:
        ordering = ("board", "put_up_on", "id")
        constraints = (
            models.UniqueConstraint(
                fields=("board",), condition=Q(taken_down_on__isnull=True), name="notice_stands_once_on_a_board"
            ),
            models.CheckConstraint(
                condition=Q(taken_down_on__isnull=True) | Q(taken_down_on__gte=F("put_up_on")),
                name="posting_ends_after_it_begins",
            ),
        )

    def __str__(self) -> str:
        return f"{self.put_up_on} – {self.taken_down_on or ''}"
