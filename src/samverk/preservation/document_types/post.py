"""Letters that have gone, and the note that one was opened."""

from collections.abc import Collection

from django.db.models import F, Q
from django.utils.formats import date_format
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samverk.matters.models import Matter
from samverk.meetings.models import Item, Meeting
from samverk.post.models import Letter
from samverk.preservation.document_type import DocumentType, Rows
from samverk.preservation.document_types.letter_kinds import kind_of
from samverk.sendouts.models import Recipient

SENT = (Letter.State.SENT, Letter.State.BOUNCED)


def _sent() -> Rows:
    return Letter.objects.filter(state__in=SENT).exclude(to_address="").annotate(event=F("sent_at"))


def _opened() -> Rows:
    return Letter.objects.annotate(event=F("opened_at"))


def _letter(letter: Letter) -> str:
    assert letter.sent_at is not None
    told = {"kind": kind_of(letter), "id": letter.public_id, "day": date_format(localdate(letter.sent_at))}
    return _("Letter %(id)s (%(kind)s), sent on %(day)s") % told


def _opening(letter: Letter) -> str:
    told = {"kind": kind_of(letter), "id": letter.public_id}
    return _("Note that letter %(id)s (%(kind)s) was opened") % told


def _shown(letter: Letter) -> str:
    return f"{letter.subject} → {letter.to_name or letter.to_address}"


def _empty(letter: Letter) -> None:
    """Empty a letter of what it said and to whom; the row stays, and with it what must not be sent twice."""
    letter.enclosures.all().delete()
    Letter.objects.filter(pk=letter.pk).update(
        to_address="", to_name="", subject="", text="", secret_part="", calendar="", unsubscribe="", refused_because=""
    )


def _forget_opening(letter: Letter) -> None:
    Letter.objects.filter(pk=letter.pk).update(opened_at=None)
    Recipient.objects.filter(letter=letter).update(opened_at=None)


def _of_matters(matters: Collection[int]) -> Q:
    """Find letters about a matter, about an item in it, and about a meeting that had such an item."""
    steps = {"matter_steps__matter__in": matters}
    return (
        Q(about_kind="matter", about_id__in=Matter.objects.filter(pk__in=matters).values("public_id"))
        | Q(about_kind="item", about_id__in=Item.objects.filter(**steps).values("public_id"))
        | Q(about_kind="meeting", about_id__in=Meeting.objects.filter(items__in=_items(matters)).values("public_id"))
    )


def _items(matters: Collection[int]) -> Rows:
    return Item.objects.filter(matter_steps__matter__in=matters)


LETTERS = DocumentType(
    key="letter",
    name=gettext_lazy("Letters that have been sent"),
    counted_from=gettext_lazy("the day on which the letter was sent"),
    what_goes=gettext_lazy(
        "Address, name, subject, text and enclosures go. That a letter of this kind was sent on its day stays, and it "
        "is not sent again."
    ),
    rows=_sent,
    label=_letter,
    remove=_empty,
    of_matters=_of_matters,
    keeps_row=True,
    shown=_shown,
)
OPENINGS = DocumentType(
    key="letter-opening",
    name=gettext_lazy("Notes that a letter was opened"),
    counted_from=gettext_lazy("the day on which the letter was opened"),
    what_goes=gettext_lazy("The moment at which the link in the letter was followed goes. The letter stays."),
    rows=_opened,
    label=_opening,
    remove=_forget_opening,
    of_matters=_of_matters,
    keeps_row=True,
    shown=_shown,
)
