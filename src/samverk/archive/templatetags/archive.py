"""Wording for the archive's pages: what runs, files, facts and suggestions are called."""

from django.template import Library
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from samverk.archive import wording
from samverk.archive.forms import FORMS
from samverk.archive.models import Correction, ImportRun, LinkSuggestion, ReadingFinding, RunFile
from samverk.archive.queries.structure import FactRow
from samverk.design.templatetags.design import kronor
from samverk.meetings.wording import ACTS, PROCEDURE_KINDS

register = Library()

FIELDS: dict[str, Promise] = {
    "title": _("Title"),
    "body": _("Body"),
    "number": _("Number"),
    "date": _("Day"),
    "start": _("Begins"),
    "end": _("Ends"),
    "place": _("Place"),
    "next_meeting": _("Next meeting"),
    "present": _("Present"),
    "absent": _("Absent"),
    "guests": _("Guests"),
    **PROCEDURE_KINDS,
}
LEVELS = {"note": (_("Note"), "plain"), "warning": (_("Look at it"), "wait"), "error": (_("Wrong"), "bad")}
RUN_STATES = {
    ImportRun.State.QUEUED: _("Waits for its turn"),
    ImportRun.State.RUNNING: _("Is being read"),
    ImportRun.State.DONE: _("Done"),
}
OUTCOMES = {
    RunFile.Outcome.NEW: _("A new meeting in the register."),
    RunFile.Outcome.CHANGED: _("A later version of a meeting that was there; the difference was laid in."),
    RunFile.Outcome.UNCHANGED: _("Nothing had changed."),
    RunFile.Outcome.SECOND_SOURCE: _("A second original of a meeting that was there."),
    RunFile.Outcome.PROPOSED: _("Was read, and waits for you to accept it."),
}
REASONS = {
    LinkSuggestion.Reason.NEW_NAME: _("Nobody in the directory bears this name."),
    LinkSuggestion.Reason.OTHER_ORGANISATION: _("Somebody of this name has a mandate for another organisation."),
    LinkSuggestion.Reason.NO_MANDATE_THAT_DAY: _("The name and the organisation fit, but no mandate covers the day."),
    LinkSuggestion.Reason.NEAR_SPELLING: _("Somebody bears almost the same name."),
    LinkSuggestion.Reason.SEVERAL: _("Several people fit."),
}


CORRECTIONS = {
    Correction.Kind.SET_MEETING: _("The meeting"),
    Correction.Kind.SET_ITEM: _("An item"),
    Correction.Kind.SET_CLAUSE: _("A clause"),
    Correction.Kind.SET_ATTENDEE: _("A name"),
    Correction.Kind.SPLIT_CLAUSE: _("A clause was split"),
    Correction.Kind.MERGE_CLAUSES: _("Two clauses were joined"),
    Correction.Kind.ADD_CLAUSE: _("A clause was added"),
    Correction.Kind.DISMISS_CLAUSE: _("A clause was taken away"),
    Correction.Kind.MARK_TASK: _("A task was marked"),
    Correction.Kind.DISMISS_FINDING: _("A finding was put aside"),
}


@register.filter
def correction_name(correction: Correction) -> str:
    """Return what a correction did."""
    return str(CORRECTIONS[Correction.Kind(correction.kind)])


@register.filter
def field_name(field: str) -> str:
    """Return what a field of the JSON form is called on the page."""
    return str(FIELDS.get(field, field))


@register.filter
def verb_class_name(verb_class: str) -> str:
    """Return what the act of a clause is called."""
    return str(ACTS[verb_class].label) if verb_class in ACTS else verb_class


@register.filter
def in_kronor(amount: float) -> str:
    """Return an amount of the JSON form, which is in kronor, as it is written."""
    return kronor(round(amount * 100))


@register.filter
def is_correctable(fact: FactRow) -> bool:
    """Return whether there is a form that corrects this kind of fact."""
    return fact.kind in FORMS and (fact.kind == "meeting" or bool(fact.quotes))


@register.filter
def in_short(fact: FactRow) -> str:
    """Return enough of a fact to tell one link from another when links are read aloud."""
    shown = fact.shown
    words = shown.get("name") or shown.get("text") or shown.get("title") or field_name(shown.get("field", ""))
    return str(words)[:60]


@register.filter
def level_name(level: str) -> str:
    return str(LEVELS[level][0])


@register.filter
def level_tone(level: str) -> str:
    return LEVELS[level][1]


@register.filter
def finding_sentence(finding: ReadingFinding) -> str:
    return wording.worded(wording.FINDINGS, finding.code)


@register.filter
def run_state(run: ImportRun) -> str:
    return str(RUN_STATES[ImportRun.State(run.state)])


@register.filter
def run_origin(run: ImportRun) -> str:
    """Return the folders a run was begun with; a run from the page has none."""
    return str(_("Sent from the page")) if run.origin == run.public_id or not run.origin else run.origin


@register.filter
def file_outcome(file: RunFile) -> str:
    """Return what became of a file, as a sentence."""
    if file.code:
        return wording.worded(wording.UNREADABLE, file.code)
    if file.state == RunFile.State.NO_MINUTES:
        return wording.worded(wording.FINDINGS, "not-minutes")
    if file.outcome:
        return str(OUTCOMES[RunFile.Outcome(file.outcome)])
    return str(_("Waits for its turn."))


@register.filter
def file_clauses(file: RunFile) -> int:
    return file.clauses_inserted + file.clauses_changed + file.clauses_unchanged


@register.filter
def file_findings(file: RunFile) -> int:
    return sum(file.findings.values())


@register.filter
def suggestion_sentence(suggestion: LinkSuggestion) -> str:
    """Return why a name waits for an answer."""
    return str(REASONS[LinkSuggestion.Reason(suggestion.reason)])


@register.filter
def suggestion_button(suggestion: LinkSuggestion) -> str:
    """Return what accepting the suggestion does."""
    target = suggestion.person or suggestion.target_organisation or suggestion.body
    if target is None:
        return str(_("Add to the directory"))
    return str(_("It is {name}")).format(name=target)
