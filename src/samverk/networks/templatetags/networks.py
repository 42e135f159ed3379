"""What codes are called, in templates."""

from django.template import Library

from samverk.networks import wording
from samverk.networks.models import Network
from samverk.networks.queries.activity import Happening
from samverk.networks.queries.checklist import Check
from samverk.networks.queries.findings import Finding

register = Library()


@register.filter
def worded_check(check: Check) -> str:
    return str(wording.CHECKS[check.code])


@register.filter
def worded_finding(finding: Finding) -> str:
    """Return the finding as a sentence, with the names it is about."""
    said = str(wording.FINDINGS[finding.code])
    return f"{said} {finding.detail}" if said.endswith(":") else said


@register.filter
def worded_happening(happening: Happening) -> str:
    return str(wording.HAPPENINGS[happening.kind])


@register.filter
def tone(network: Network) -> str:
    """Return the tone in which the state of a network is shown."""
    return wording.TONES.get(network.state, "plain")
