"""A rule of the plan in a sentence."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samverk.preservation.models import Rule


def rule_in_words(rule: Rule) -> str:
    """Return what happens to the documents, and when."""
    if not rule.disposes:
        return _("Is kept for ever.")
    told = {"event": rule.counted_from, "period": period_in_words(rule.years or 0, rule.months or 0)}
    if not rule.all_months:
        return _("Is disposed of at once, counted from: %(event)s.") % told
    return _("Is disposed of after %(period)s, counted from: %(event)s.") % told


def period_in_words(years: int, months: int) -> str:
    """Return how long that is; empty for no time at all."""
    in_years = ngettext("%(count)s year", "%(count)s years", years) % {"count": years}
    in_months = ngettext("%(count)s month", "%(count)s months", months) % {"count": months}
    if years and months:
        return _("%(years)s and %(months)s") % {"years": in_years, "months": in_months}
    return in_years if years else in_months if months else ""
