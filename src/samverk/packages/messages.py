"""What the room says: refusals, and what should be looked at in a package, by code. One whole sentence each."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

REFUSALS: dict[str, str | Promise] = {
    "file-altered": _("A stored file is not what was brought in. Nothing was packed; tell whoever runs the house."),
    "file-missing": _("A stored file is gone. Nothing was packed; tell whoever runs the house."),
    "package-case-open": _("The case in the register is open. Close it first."),
    "package-changed": _("The matter has changed while its package waited to be made. Ask for the package again."),
    "package-empty": _("The matter has no meeting, and no file in the register. There is nothing to pack."),
    "package-failed": _(
        "The package could not be made. Ask for it again; if it fails again, tell whoever runs the house."
    ),
    "package-meeting-unapproved": _("The minutes of a meeting that dealt with the matter are not approved yet."),
    "package-not-made": _("The package is not made yet, so no archive can have received it."),
    "package-obligation-open": _("Something that the matter's decisions oblige to is not done yet."),
    "package-unreadable": _("The file is no package that can be read."),
    "receipt-day-ahead": _("The day of the receipt lies ahead, or before the day the package was made."),
    "receipt-noted": _("The receipt is noted already. Load the page again to see it."),
    "receipt-reference-missing": _("Write the reference that the archive gave."),
}
FINDINGS: dict[str, str | Promise] = {
    "package-file-contradicted": _("It names another hash than METS.xml does."),
    "package-file-damaged": _("The file is not what was packed."),
    "package-file-missing": _("The file is gone from the package."),
    "package-file-unlisted": _("The file is in the package, but METS.xml does not know it."),
    "packed-despite-open": _("The matter was packed while something was owed."),
    "packed-file-disposed": _("The file has been disposed of. Its name and hash are in the package."),
    "packed-file-locked": _("The file is locked with a password. An archive cannot keep it readable."),
    "packed-format-not-for-keeping": _(
        "The file keeps a format that may not be readable for ever. Agree with the archive."
    ),
    "packed-signature-not-passed": _(
        "No examination has passed every signature of the file. Examine it again, and look at the report."
    ),
}


def worded(code: str) -> str:
    """Return what a code says."""
    return str(REFUSALS.get(code) or FINDINGS[code])
