"""Obligations and what was reported of them."""

from samverk.followup.models.obligation import Obligation, Report

__all__ = ["Obligation", "Report"]
