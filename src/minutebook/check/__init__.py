"""From minutes to findings: one check a file."""

from minutebook.check.bodies import varying_bodies
from minutebook.check.clauses_split import split_clauses
from minutebook.check.deadlines import early_deadlines
from minutebook.check.duties import open_duties
from minutebook.check.hidden_tasks import hidden_tasks
from minutebook.check.hours import impossible_times
from minutebook.check.loose_decisions import loose_decisions
from minutebook.check.meeting_days import odd_meeting_days
from minutebook.check.number import unnumbered_minutes
from minutebook.check.numbering import numbering_of_items
from minutebook.check.presence import odd_presence
from minutebook.check.scripts import scripts_in_names
from minutebook.check.signing import unsigned_copies
from minutebook.check.spelling import suspected_misspellings
from minutebook.check.sums import wrong_sums
from minutebook.check.venues import varying_names
from minutebook.check.weekdays import wrong_weekdays
from minutebook.check.weekends import days_on_weekends
from minutebook.model.finding import Finding
from minutebook.model.minutes import Minutes

CHECKS = (
    scripts_in_names,
    numbering_of_items,
    unnumbered_minutes,
    impossible_times,
    odd_presence,
    days_on_weekends,
    wrong_weekdays,
    odd_meeting_days,
    early_deadlines,
    open_duties,
    loose_decisions,
    split_clauses,
    hidden_tasks,
    wrong_sums,
    varying_bodies,
    varying_names,
    suspected_misspellings,
    unsigned_copies,
)


def check(minutes: Minutes) -> tuple[Finding, ...]:
    """Return what a person should look at, ordered by place, what concerns the whole document first.

    What ``minutes.findings`` already tells is not told again. A document that is no minutes has nothing to check.
    """
    if not minutes.is_minutes:
        return ()
    told = {(finding.code, finding.place) for finding in minutes.findings}
    found = dict.fromkeys(finding for one in CHECKS for finding in one(minutes))
    fresh = [finding for finding in found if (finding.code, finding.place) not in told]
    return tuple(sorted(fresh, key=lambda finding: finding.place.start if finding.place else -1))
