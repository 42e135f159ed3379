"""Obligations, whom they were entrusted to, and what was reported of them."""

from samverk.followup.models.entrusting import Entrusting
from samverk.followup.models.obligation import Obligation
from samverk.followup.models.report import Report

__all__ = ["Entrusting", "Obligation", "Report"]
