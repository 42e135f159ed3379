"""From minutes to findings: one check a file."""

from minutebook.model.finding import Finding
from minutebook.model.minutes import Minutes


def check(minutes: Minutes) -> tuple[Finding, ...]:
    raise NotImplementedError
