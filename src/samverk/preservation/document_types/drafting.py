"""What was said of a draft of minutes, and words that others took the place of, once the minutes are approved."""

from collections.abc import Collection

from django.db.models import F, Q
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samverk.drafting.models import Comment, OlderText
from samverk.meetings.models import Meeting
from samverk.preservation.document_type import DocumentType, Rows
from samverk.preservation.document_types.naming import item_named, meeting_named

APPROVED = Meeting.State.APPROVED
APPROVAL = gettext_lazy("the day on which the minutes were approved")


def _settled() -> Rows:
    rows = Comment.objects.filter(is_settled=True, meeting__state=APPROVED).annotate(event=F("meeting__approved_at"))
    return rows.select_related("meeting__body", "item")


def _replaced() -> Rows:
    rows = OlderText.objects.filter(item__meeting__state=APPROVED).annotate(event=F("item__meeting__approved_at"))
    return rows.select_related("item__meeting__body")


def _comment(comment: Comment) -> str:
    told = {"meeting": meeting_named(comment.meeting), "item": item_named(comment.item)}
    return _("Comment on the draft of %(meeting)s, item %(item)s") % told


def _older_text(text: OlderText) -> str:
    told = {"meeting": meeting_named(text.item.meeting), "item": item_named(text.item)}
    return _("Earlier wording in the draft of %(meeting)s, item %(item)s") % told


def _words(said: Comment | OlderText) -> str:
    return Truncator(said.text).words(20)


def _of_matters(matters: Collection[int]) -> Q:
    return Q(item__matter_steps__matter__in=matters)


COMMENTS = DocumentType(
    key="draft-comment",
    name=gettext_lazy("Comments on drafts of minutes that were settled"),
    counted_from=APPROVAL,
    what_goes=gettext_lazy("The comment goes with its answer, and who wrote them. The approved minutes stay."),
    rows=_settled,
    label=_comment,
    of_matters=_of_matters,
    shown=_words,
)
OLDER_TEXTS = DocumentType(
    key="older-text",
    name=gettext_lazy("Earlier wordings of minutes that were approved"),
    counted_from=APPROVAL,
    what_goes=gettext_lazy("The wording that was replaced goes, and who replaced it. The approved wording stays."),
    rows=_replaced,
    label=_older_text,
    of_matters=_of_matters,
    shown=_words,
)
