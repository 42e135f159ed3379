"""What this room calls things that have a code."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from minutebook.compare import Change, Subject

STYLES: dict[str, str | Promise] = {
    "plain": _("Plain: section signs, names in lists"),
    "protocol": _("Directors' group 2015–2019: numbered items, names in one paragraph"),
    "bold": _("Directors' group 2017: the same, with bold headings and the first word of each clause bold"),
    "meeting-decides": _("Directors' group 2024: numbered items, names in lists, the meeting decides"),
    "committee": _("Municipal committee: section signs, every part under a heading of its own"),
}
SUBJECTS: dict[Subject, str | Promise] = {
    Subject.TITLE: _("Title"),
    Subject.BODY: _("Body"),
    Subject.NUMBER: _("Number"),
    Subject.DATE: _("Day"),
    Subject.START: _("Beginning"),
    Subject.END: _("End"),
    Subject.PLACE: _("Place"),
    Subject.NEXT_MEETING: _("Next meeting"),
    Subject.ATTENDEE: _("Attendance"),
    Subject.PREAMBLE: _("Introduction"),
    Subject.ITEM: _("Item"),
    Subject.REGISTRY_NUMBER: _("Registry number"),
    Subject.PRESENTER: _("Presenter"),
    Subject.TEXT: _("Text"),
    Subject.STEP: _("Proposal, vote or dissent"),
    Subject.CLAUSE: _("Clause"),
    Subject.ATTACHMENT: _("Attachment"),
    Subject.SIGNATORY: _("Signature"),
}
CHANGES: dict[Change, str | Promise] = {
    Change.ADDED: _("Added"),
    Change.REMOVED: _("Removed"),
    Change.CHANGED: _("Changed"),
    Change.MOVED: _("Moved"),
}
