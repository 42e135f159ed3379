"""What codes are called, and how a matrix is gone through, in templates."""

from collections.abc import Iterable, Mapping, Sequence

from django.template import Library
from django.utils.formats import date_format

from samverk.collaborations import wording
from samverk.collaborations.models import Collaboration
from samverk.collaborations.queries.register import Finding, Line, Matrix
from samverk.directory.models import Organisation

register = Library()


@register.filter
def worded_finding(finding: Finding) -> str:
    """Return the finding as a sentence."""
    day = date_format(finding.on) if finding.on else ""
    return str(wording.FINDINGS[finding.code]) % {"on": day, "detail": finding.detail}


@register.filter
def of_entry(findings: Mapping[int, Sequence[Finding]], entry: Collaboration) -> Sequence[Finding]:
    return findings.get(entry.pk, ())


@register.filter
def by_organisation(matrix: Matrix) -> Iterable[tuple[Organisation, list[tuple[Line, str]]]]:
    """Return the matrix the other way round, for screens too narrow for it: each organisation with its lines."""
    for place, organisation in enumerate(matrix.organisations):
        yield organisation, [(line, line.cells[place]) for line in matrix.lines if line.cells[place]]
