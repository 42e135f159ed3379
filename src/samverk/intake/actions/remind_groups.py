"""A letter to the members of a working group when its last day draws near: once."""

from datetime import date, timedelta

from django.conf import settings
from django.utils import translation
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from samverk.accounts.models import User
from samverk.accounts.standing import mandates_on
from samverk.intake.models import WorkingGroup
from samverk.post.actions import send_letter
from samverk.post.addresses import whole_address

BEFORE = timedelta(days=14)


def remind_of_end(*, on: date) -> int:
    """Write to everybody with a log-in in groups that end within two weeks of ``on``; return the letters written.

    Done twice, nobody gets a second letter, unless the last day was moved.
    """
    ending = WorkingGroup.objects.filter(dissolved_on=None, body__ends_on__gte=on, body__ends_on__lte=on + BEFORE)
    written = 0
    with translation.override(settings.LANGUAGE_CODE):
        for group in ending.select_related("body"):
            members = mandates_on(on).filter(body_id=group.body_id).values("person_id")
            for user in User.objects.filter(person_id__in=members, is_active=True):
                written += _write(group, user)
    return written


def _write(group: WorkingGroup, user: User) -> bool:
    last_day = group.body.ends_on
    assert last_day is not None
    told = {"group": group.body.name, "day": date_format(last_day)}
    letter = send_letter(
        user.email,
        to_name=user.name,
        subject=_("The time of %(group)s is nearly over") % told,
        text=_("%(group)s is to have reported by %(day)s. With the report the group is dissolved.") % told
        + "\n\n"
        + whole_address("intake:group", group.public_id),
        kind="group-ends",
        about=group,
        once=f"group {group.public_id} ends {last_day} {user.email}",
    )
    return letter is not None
