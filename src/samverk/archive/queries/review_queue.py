"""What waits for a person: findings, names, readings, matters; every list one query and a fixed number more a page."""

from django.db.models import Count, QuerySet

from samverk.archive.models import ImportRun, LinkSuggestion, MatterSuggestion, Reading, ReadingFinding

CURRENT = (Reading.State.ACCEPTED, Reading.State.PROPOSED, Reading.State.SECOND)


def open_findings(*, code: str = "", run: ImportRun | None = None) -> QuerySet[ReadingFinding]:
    """Return the open findings of readings that count, of one code or of all, those of the latest sources first."""
    found = ReadingFinding.objects.filter(state=ReadingFinding.State.OPEN, reading__state__in=CURRENT)
    if code:
        found = found.filter(code=code)
    if run is not None:
        found = found.filter(reading__run_files__run=run)
    return found.select_related("reading__document", "reading__meeting").order_by("-reading_id", "start", "id")


def finding_codes() -> list[tuple[str, int]]:
    """Return the codes of open findings with how many there are, most frequent first."""
    rows = ReadingFinding.objects.filter(state=ReadingFinding.State.OPEN, reading__state__in=CURRENT)
    counted = rows.order_by().values_list("code").annotate(count=Count("pk")).order_by("-count", "code")
    return list(counted)


def open_names(subject: str = LinkSuggestion.Subject.PERSON) -> QuerySet[LinkSuggestion]:
    """Return what is suggested for unlinked names, the most frequent name first, its candidates together."""
    waiting = LinkSuggestion.objects.filter(state=LinkSuggestion.State.OPEN, subject=subject)
    related = ("person", "organisation", "target_organisation", "body")
    waiting = waiting.select_related(*related).prefetch_related("person__mandates__organisation")
    return waiting.order_by("-occurrences", "name_key", "organisation_id", "id")


def proposed_readings() -> QuerySet[Reading]:
    """Return the readings that wait to be accepted, without the bulk of their forms."""
    waiting = Reading.objects.filter(state=Reading.State.PROPOSED).defer("zipped_form")
    return waiting.select_related("document", "meeting").order_by("document__path")


def open_matters() -> QuerySet[MatterSuggestion]:
    """Return the suggested threads, the strongest first, with their items and meetings at hand."""
    waiting = MatterSuggestion.objects.filter(state=MatterSuggestion.State.OPEN)
    return waiting.prefetch_related("steps__item__meeting").order_by("-strength", "id")


def waiting_counts() -> dict[str, int]:
    """Return how much waits: ``findings``, ``people``, ``bodies``, ``organisations``, ``readings``, ``matters``."""
    names = LinkSuggestion.objects.filter(state=LinkSuggestion.State.OPEN).order_by()
    by_subject = dict(names.values_list("subject").annotate(Count("pk")))
    subjects = LinkSuggestion.Subject
    return {
        "findings": open_findings().order_by().count(),
        "people": by_subject.get(subjects.PERSON, 0),
        "bodies": by_subject.get(subjects.BODY, 0),
        "organisations": by_subject.get(subjects.ORGANISATION, 0),
        "readings": Reading.objects.filter(state=Reading.State.PROPOSED).count(),
        "matters": MatterSuggestion.objects.filter(state=MatterSuggestion.State.OPEN).count(),
    }
