"""Reminding those who follow a notice when its day has come."""

from datetime import date

from django.conf import settings
from django.db import transaction
from django.db.models import F, Q
from django.utils import translation

from samverk.post.actions import send_to_each
from samverk.post.addresses import whole_address
from samverk.records import trail
from samverk.watchlist.access import still_follow
from samverk.watchlist.messages import letter_of_reminder
from samverk.watchlist.models import Notice


@transaction.atomic
def remind_followers(notice: Notice, *, on: date) -> int:
    """Write once to everybody who follows a notice whose day has come, and may still see it; return how many letters.

    Called again for the same day, or by several workers at once, it writes to nobody twice.
    """
    not_yet = Q(reminded_of__isnull=True) | ~Q(reminded_of=F("watch_on"))
    due = Notice.objects.filter(not_yet, pk=notice.pk, state=Notice.State.WATCHED, watch_on__lte=on)
    if not due.update(reminded_of=F("watch_on")):
        return 0
    notice.refresh_from_db()
    recipients = [(user.email, user.name) for user in still_follow(notice, on)]
    with translation.override(settings.LANGUAGE_CODE):
        subject, text = letter_of_reminder(notice, whole_address("watchlist:notice", notice.public_id))
    once = f"notice {notice.public_id} {notice.watch_on}"
    sent = send_to_each(recipients, subject=subject, text=text, kind="notice-reminder", about=notice, once=once)
    trail.note("notice-reminded", notice, letters=sent)
    return sent
