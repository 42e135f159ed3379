"""What the room says: refusals by code, and letters. One whole sentence each."""

from collections.abc import Sequence
from datetime import date

from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samverk.meetings.models import Meeting
from samverk.networks.models import MandateChange, Network

REFUSALS: dict[str, str | Promise] = {
    "already-ended": gettext_lazy("The seat was over by then, so nothing was changed."),
    "already-seated": gettext_lazy("This person has that seat already."),
    "basis-missing": gettext_lazy("Cite a clause, or say why there is none."),
    "change-confirmed": gettext_lazy("Somebody has confirmed this already."),
    "change-for-nobody": gettext_lazy("Choose at least one network."),
    "domain-taken": gettext_lazy("Another organisation has this domain already."),
    "dormancy-decided": gettext_lazy("Somebody has decided this already."),
    "ends-before-it-starts": gettext_lazy("The last day lies before the first one."),
    "has-joined": gettext_lazy("The municipality takes part already. Let it leave instead."),
    "invitation-not-open": gettext_lazy("Nothing was changed: this was said already, or the municipality has left."),
    "joins-before-invited": gettext_lazy("The day lies before that of the invitation."),
    "last-report-missing": gettext_lazy("Write the last report. It goes to the management and to the secretariat."),
    "leaves-before-joining": gettext_lazy("The last day lies before the day on which the municipality joined."),
    "mandate-unchanged": gettext_lazy("The mandate says exactly this already."),
    "merger-of-nothing": gettext_lazy("Choose at least one network that becomes part of another."),
    "merger-settled": gettext_lazy("What the board decided about this merger is noted already."),
    "merger-waits-already": gettext_lazy("One of the networks waits for the board in another merger."),
    "network-has-ended": gettext_lazy("The network has ended, so it has no plan for the year."),
    "network-name-taken": gettext_lazy("A body of this name is there already."),
    "network-not-ready": gettext_lazy("The network cannot start yet. The list shows what is missing."),
    "network-resting": gettext_lazy("A network that is dormant or has ended cannot be given a change."),
    "no-seat-left": gettext_lazy("The municipality has all the seats that the network gives it."),
    "not-a-network": gettext_lazy("The body is not a network."),
    "step-before-last": gettext_lazy("The day lies before that of the last step, or the same step was taken that day."),
    "step-does-not-fit": gettext_lazy(
        "The network is in a state that this step cannot follow, so nothing was changed."
    ),
    "step-in-the-future": gettext_lazy("The day lies ahead. Note it when it has come."),
    "suggestion-settled": gettext_lazy("Somebody has settled this already."),
    "suggestion-without-network": gettext_lazy("Say first which network the clause means."),
    "takes-no-part": gettext_lazy("The municipality does not take part in the network."),
}


def letter_of_merger(network: Network, into: Network, booked: Sequence[Meeting]) -> tuple[str, str]:
    """Return the letter about meetings of a merged network that are still booked."""
    words = {"old": network.body.name, "new": into.body.name, "meetings": _days(booked)}
    subject = _("%(old)s has become part of %(new)s and still has meetings booked") % words
    text = _(
        "%(old)s has become part of %(new)s. These meetings are still booked:\n\n%(meetings)s\n\n"
        "Cancel them, or plan them for the network that goes on."
    )
    return subject, text % words


def letter_about_plan(network: Network, year: int, address: str, *, is_late: bool) -> tuple[str, str]:
    """Return the letter that reminds of the plan of a year: before it begins, or when it has begun."""
    words = {"network": network.body.name, "year": year, "address": address}
    if is_late:
        subject = _("%(network)s has no plan for %(year)s") % words
        text = _(
            "The year has begun, and %(network)s has not renewed its purpose, its goals and its meetings for %(year)s."
            "\n\nWrite them here:\n%(address)s"
        )
    else:
        subject = _("Time to renew the plan of %(network)s for %(year)s") % words
        text = _(
            "Before each year a network renews its purpose, its goals and its meetings."
            "\n\nWrite those of %(network)s for %(year)s here:\n%(address)s"
        )
    return subject, text % words


def letter_of_change(change: MandateChange, address: str, *, is_reminder: bool) -> tuple[str, str]:
    """Return the letter that gives networks a change of their mandates."""
    words = {"text": change.text, "clause": change.cited, "address": address}
    subject = _("Reminder: confirm a change of the mandate") if is_reminder else _("A change of your network's mandate")
    text = _(
        "The mandate of your network is changed. This is added:\n\n%(text)s\n\nIt was decided so:\n%(clause)s\n\n"
        "Confirm it, with remarks if you have any:\n%(address)s"
    )
    return subject, text % words


def letter_of_end(network: Network, report: str, on: date) -> tuple[str, str]:
    """Return the letter with the last report of a network."""
    words = {"network": network.body.name, "day": date_format(on), "report": report}
    subject = _("%(network)s has been closed") % words
    return subject, _("%(network)s was closed on %(day)s. Its last report:\n\n%(report)s") % words


def _days(meetings: Sequence[Meeting]) -> str:
    return "\n".join(date_format(meeting.held_on) for meeting in meetings if meeting.held_on)
