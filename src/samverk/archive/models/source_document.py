"""A file that was brought in as a source of minutes."""

from django.db import models

from samverk.meetings.models import Meeting
from samverk.records.models import StoredFile
from samverk.records.public_id import PublicIdField


class SourceDocument(models.Model):
    """One content, however often and under whatever name it was brought; ``path`` is the first name it came under.

    ``meeting`` is the meeting that the accepted or proposed reading is of; empty for what is no minutes or cannot be
    read. ``unreadable`` is the code of ``minutebook.errors.UnreadableFile``; ``unreadable_detail`` what was met.
    ``read_with`` is the version of the reader that looked at it last; empty if none has.
    """

    public_id = PublicIdField()
    stored_file = models.OneToOneField(
        StoredFile,
        on_delete=models.PROTECT,  # a source without its file proves nothing
        related_name="source_document",
    )
    path = models.CharField(max_length=1000, db_index=True)
    meeting = models.ForeignKey(
        Meeting,
        on_delete=models.SET_NULL,  # the source outlives a meeting that was withdrawn
        related_name="source_documents",
        null=True,
        blank=True,
    )
    is_minutes = models.BooleanField(null=True, blank=True)
    unreadable = models.CharField(max_length=60, blank=True)
    unreadable_detail = models.CharField(max_length=300, blank=True)
    read_with = models.CharField(max_length=60, blank=True)
    brought_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("path",)

    def __str__(self) -> str:
        return self.path

    @property
    def name(self) -> str:
        """The file's own name, without its folders."""
        return self.path.rsplit("/", 1)[-1]
