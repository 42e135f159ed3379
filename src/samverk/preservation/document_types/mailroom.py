"""Mail that was registered nowhere: set aside by somebody, or noted by itself."""

from collections.abc import Collection

from django.db.models import F, Q
from django.db.models.functions import Coalesce
from django.utils.formats import date_format
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samverk.mailroom.models import Mail
from samverk.preservation.document_type import DocumentType, Rows

UNREGISTERED = (Mail.State.SET_ASIDE, Mail.State.NOTED)


def _unregistered() -> Rows:
    return Mail.objects.filter(state__in=UNREGISTERED).annotate(event=Coalesce(F("settled_at"), F("taken_at")))


def _of_matters(matters: Collection[int]) -> Q:
    return Q(case__matter__in=matters)


def _mail(mail: Mail) -> str:
    told = {"kind": mail.get_kind_display(), "id": mail.public_id, "day": date_format(localdate(mail.received_at))}
    return _("Incoming mail %(id)s, received on %(day)s: %(kind)s") % told


MAIL = DocumentType(
    key="unregistered-mail",
    name=gettext_lazy("Incoming mail that was set aside, or noted by itself"),
    counted_from=gettext_lazy("the day on which the message was set aside or noted"),
    what_goes=gettext_lazy(
        "The whole message goes with its files. What it answers stays, and so do copies in the mailbox or in the "
        "folder of what was fetched: empty them there."
    ),
    rows=_unregistered,
    label=_mail,
    of_matters=_of_matters,
    shown=lambda mail: f"{mail.sender}: {mail.subject}",
)
