"""What the room says, by code: one whole sentence each."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from samverk.intake.messages import REFUSALS as OF_PROPOSALS
from samverk.intake.models import Purpose
from samverk.meetings.messages import REFUSALS as OF_MEETINGS
from samverk.post.messages import REFUSALS as OF_LETTERS
from samverk.records.messages import REFUSALS as OF_PAPERS

Words = dict[str, str | Promise]

OWN_REFUSALS: Words = {
    "agenda-changed": _("Somebody else changed this meanwhile, so your change was not made. Look, and do it again."),
    "agenda-closed": _("The meeting has begun or was cancelled, so its agenda stands as it is."),
    "call-not-sent": _("The call has not been sent yet, so there is nobody to tell about changes."),
    "empty-agenda": _("There is nothing on the agenda. Put at least one item onto it before you call."),
    "nobody-to-call": _("Nobody sits in the body on the day of the meeting. Enter its members first."),
    "nothing-to-tell": _("Nothing has changed since those called were told last."),
    "reason-needed": _("A decision ordered this item. Say why it is taken off; the reason is kept."),
    "too-many-items": _("This is more than an agenda can hold. Take something off first."),
    "too-many-papers": _("This is as many papers as one item can hold. Join some of them into one file."),
}
REFUSALS: Words = {**OF_MEETINGS, **OF_PROPOSALS, **OF_LETTERS, **OF_PAPERS, **OWN_REFUSALS}

WARNINGS: Words = {
    "no-presenter": _("Nobody presents the item."),
    "no-purpose": _("It is not said whether the item is for information, discussion or decision."),
    "no-draft-clause": _("The item is for decision, but there is no draft clause."),
    "no-minutes": _("No time is allotted."),
    "same-matter": _("The same matter stands on the agenda twice."),
    "paper-not-told": _("A paper has come since the call, and those called have not been told."),
}

PURPOSES: Words = {
    Purpose.INFORMATION: pgettext_lazy("purpose", "Information"),
    Purpose.DISCUSSION: pgettext_lazy("purpose", "Discussion"),
    Purpose.DECISION: pgettext_lazy("purpose", "Decision"),
}

KINDS: Words = {
    "ordinary": pgettext_lazy("item", "Ordinary item"),
    "opening": pgettext_lazy("item", "Opening"),
    "check-in": pgettext_lazy("item", "Check-in round"),
    "previous-minutes": pgettext_lazy("item", "Minutes of the last meeting"),
    "workshop": pgettext_lazy("item", "Workshop"),
    "short-notices": pgettext_lazy("item", "Short notices"),
    "thematic": pgettext_lazy("item", "Thematic session"),
    "other-business": pgettext_lazy("item", "Other business"),
    "next-meeting": pgettext_lazy("item", "Next meeting"),
    "closing": pgettext_lazy("item", "Closing"),
    "after-meeting": pgettext_lazy("item", "After the meeting"),
}

SEATS: Words = {
    "chair": pgettext_lazy("seat", "Chair"),
    "vice-chair": pgettext_lazy("seat", "Vice chair"),
    "secretary": pgettext_lazy("seat", "Secretary"),
    "member": pgettext_lazy("seat", "Member"),
    "deputy": pgettext_lazy("seat", "Deputy"),
    "preparation": pgettext_lazy("seat", "Preparation"),
}

CALLS: Words = {
    "call": pgettext_lazy("letter", "Call"),
    "change": pgettext_lazy("letter", "Change"),
    "late-papers": pgettext_lazy("letter", "New papers"),
    "cancellation": pgettext_lazy("letter", "Cancellation"),
}

PARTS: Words = {
    "title": pgettext_lazy("agenda", "Title"),
    "background": pgettext_lazy("agenda", "Background"),
    "minutes": pgettext_lazy("agenda", "Minutes"),
    "purpose": pgettext_lazy("agenda", "Purpose"),
    "presenters": pgettext_lazy("agenda", "Presented by"),
    "clauses": pgettext_lazy("agenda", "Draft clauses"),
    "papers": pgettext_lazy("agenda", "Papers"),
    "held_on": pgettext_lazy("agenda", "Day"),
    "last_on": pgettext_lazy("agenda", "Last day"),
    "starts_at": pgettext_lazy("agenda", "From"),
    "ends_at": pgettext_lazy("agenda", "To"),
    "place": pgettext_lazy("agenda", "Place"),
}

CHANGES: Words = {
    "added": pgettext_lazy("item", "New"),
    "removed": pgettext_lazy("item", "Taken off"),
    "changed": pgettext_lazy("item", "Changed"),
    "moved": pgettext_lazy("item", "Moved"),
    "": pgettext_lazy("item", "As before"),
}

TROUBLES: Words = {
    "broken": _("The file is damaged and could not be put into the PDF. It is in the ZIP as it came."),
    "locked": _("The file is locked with a password and could not be put into the PDF. It is in the ZIP as it came."),
    "not-for-paper": _("This kind of file cannot be put into a PDF. It is in the ZIP."),
    "no-converter": _("This house has no program that turns the file into PDF. It is in the ZIP."),
    "missing": _("The file could not be found in the store. Upload it again."),
}
