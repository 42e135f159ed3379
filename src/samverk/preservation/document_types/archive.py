"""Files that were brought in and refused: no minutes, or not to be read."""

from django.db.models import F, Q
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samverk.archive.models import ImportRun, RunFile, SourceDocument
from samverk.preservation.document_type import DocumentType, Rows

REFUSED = (RunFile.State.NO_MINUTES, RunFile.State.UNREADABLE, RunFile.State.FAILED)


def _refused() -> Rows:
    """Return what is of no use to the register; a file that somebody has corrected by hand is."""
    rows = RunFile.objects.filter(state__in=REFUSED, run__state=ImportRun.State.DONE)
    of_use = Q(document__meeting__isnull=False) | Q(document__corrections__isnull=False)
    used = RunFile.objects.filter(of_use).values("pk")
    return rows.exclude(pk__in=used).annotate(event=F("run__ended_at")).select_related("run")


def _file(file: RunFile) -> str:
    told = {"position": file.position, "day": date_format(localtime(file.run.begun_at)), "id": file.run.public_id}
    return _("File %(position)s of import %(id)s on %(day)s") % told


def _remove(file: RunFile) -> None:
    """Remove the line of the report, and what was kept of the file once no other line names it."""
    document_id = file.document_id
    file.delete()
    if document_id is not None:
        SourceDocument.objects.filter(pk=document_id, run_files=None, meeting=None, corrections=None).delete()


FILES = DocumentType(
    key="refused-file",
    name=gettext_lazy("Files that were brought in and are no minutes, or cannot be read"),
    counted_from=gettext_lazy("the day on which the import ended"),
    what_goes=gettext_lazy("The file goes, with its name and the line of the import's report that tells of it."),
    rows=_refused,
    label=_file,
    remove=_remove,
)
