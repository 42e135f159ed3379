"""What the room says when it refuses, by code: one whole sentence each."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

REFUSALS: dict[str, str | Promise] = {
    "paper-broken": _("The file is damaged. Open it where it was made, save it again, and upload the new one."),
    "paper-empty": _("The file is empty. Choose another one."),
    "paper-of-unknown-kind": _(
        "Papers may be PDF, Word, Excel, PowerPoint, OpenDocument, PNG, JPEG or plain text. Save it as one of these."
    ),
    "paper-too-large": _("The file is larger than 50 MB. Make its pictures smaller, or save it as PDF."),
    "paper-with-macros": _("The file holds a program (macros), and is not taken. Save it without, or as PDF."),
}
