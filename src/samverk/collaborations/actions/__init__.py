"""The only writers of this room."""

from samverk.collaborations.actions.merge import merge_entries
from samverk.collaborations.actions.review import answer_review, open_review, remind_reviewers, settle_remark
from samverk.collaborations.actions.settle import accept_entry, decline_entry, end_entry, publish_entries
from samverk.collaborations.actions.write import Written, attach_agreement, change_entry, list_entry, suggest_entry

__all__ = [
    "Written",
    "accept_entry",
    "answer_review",
    "attach_agreement",
    "change_entry",
    "decline_entry",
    "end_entry",
    "list_entry",
    "merge_entries",
    "open_review",
    "publish_entries",
    "remind_reviewers",
    "settle_remark",
    "suggest_entry",
]
