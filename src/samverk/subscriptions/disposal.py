"""Subscriptions that nobody confirmed, as a type of documents that can be disposed of."""

from django.db.models import F
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samverk.preservation.document_type import DocumentType, Rows
from samverk.subscriptions.models import Subscription


def _unconfirmed() -> Rows:
    return Subscription.objects.filter(confirmed_at=None).annotate(event=F("asked_at"))


def _subscription(subscription: Subscription) -> str:
    told = {"id": subscription.public_id, "day": date_format(localtime(subscription.asked_at))}
    return _("Subscription %(id)s that was asked for on %(day)s") % told


UNCONFIRMED = DocumentType(
    key="unconfirmed-subscription",
    name=gettext_lazy("Subscriptions that nobody confirmed"),
    counted_from=gettext_lazy("the day on which somebody asked for it"),
    what_goes=gettext_lazy("The address and what it wanted to follow go."),
    rows=_unconfirmed,
    label=_subscription,
    shown=lambda subscription: subscription.email,
)
