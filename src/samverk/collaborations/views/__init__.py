"""The pages of the register."""

from samverk.collaborations.views.keeping import ACTS, act, edit, keeping, new, publish_all, settle
from samverk.collaborations.views.reading import (
    agreement,
    collaboration,
    collaborations,
    export,
    report,
    report_export,
)
from samverk.collaborations.views.reviewing import answer, remind, review

__all__ = [
    "ACTS",
    "act",
    "agreement",
    "answer",
    "collaboration",
    "collaborations",
    "edit",
    "export",
    "keeping",
    "new",
    "publish_all",
    "remind",
    "report",
    "report_export",
    "review",
    "settle",
]
