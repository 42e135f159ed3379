"""What the archive says, by code: one whole sentence each, with what to do about it."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Sentences = dict[str, Promise]

UNREADABLE: Sentences = {
    "binary": _("This is no document. Bring the minutes in as Word, PDF, text or a picture."),
    "cannot-open": _("The file could not be opened. See that it is there, and that it may be read."),
    "corrupt": _("The file is damaged. Ask for a new copy, or open it in the program that made it and save it again."),
    "crashed": _(
        "The reading of this file broke off. The others went on. Save it in another format and bring it again."
    ),
    "empty": _("The file is empty. Ask for a new copy."),
    "external-entity": _(
        "The file tries to fetch something from elsewhere, and was not opened. Ask where it comes from."
    ),
    "locked": _("The file is locked with a password. Save it without the password and bring it again."),
    "needs-libreoffice": _("Old Word files and RTF are read with LibreOffice, which is not installed on the server."),
    "needs-pypdfium2": _("PDF files are read with pypdfium2, which is not installed on the server."),
    "no-text": _("There is no text in this picture. If it is a scanned page, scan it again, straighter and darker."),
    "not-taken-in": _("The file was read, but could not be laid in the register. The log of the server tells why."),
    "too-deep": _("The file is nested so deeply that it was not read. Save it in another format and bring it again."),
    "too-large": _("The file is too large. Bring the minutes in without their appendices, or in parts."),
    "too-slow": _("Reading the file took too long and was broken off. Save it in another format and bring it again."),
    "unknown-format": _("This kind of file cannot be read. Bring the minutes in as Word, PDF, text or a picture."),
    "zip-bomb": _("The file would unpack to something enormous, and was not opened. Ask where it comes from."),
}

FINDINGS: Sentences = {
    "bidi-control": _(
        "Invisible signs that turn the direction of the writing were taken out. Compare with the original."
    ),
    "body-name-varies": _("The body is called by more than one name in the same minutes. See that both are one."),
    "carried-form-stale": _(
        "The file carries minutes that do not agree with its pages: somebody has altered it. Its pages were read."
    ),
    "carried-form-unusable": _("The minutes that the file carries cannot be understood. Its pages were read instead."),
    "clause-split": _("Two clauses stood on one line and were taken as two. See that the cut is right."),
    "control-character": _("Signs that nobody can see were taken out."),
    "correction-lost": _("A correction no longer finds its words. See whether it is still needed."),
    "day-on-weekend": _("The day falls on a weekend. See that it is the day that was meant."),
    "deadline-before-meeting": _("The last day comes before the meeting. See that the year is right."),
    "decision-outside-items": _("A decision stands outside the numbered items. It is in the register all the same."),
    "duty-without-addressee": _("The clause lays a duty on nobody in particular. Say whose it is, if you know."),
    "duty-without-deadline": _("The clause lays a duty without a last day."),
    "encoding-assumed": _("The file does not say how its letters are coded. See that å, ä and ö are right."),
    "encoding-repaired": _("Letters that had been garbled were repaired. See that å, ä and ö are right."),
    "encoding-suspect": _("Letters look garbled, and could not be repaired on this server."),
    "end-not-after-start": _("The end comes before the beginning. See that the times are right."),
    "foreign-script-in-name": _("A name holds letters of another alphabet. See that it is spelt right."),
    "hidden-task": _("Running text seems to hide a task. Say whether it is one."),
    "item-number-gap": _("A number is missing between two items. See that no item was lost."),
    "item-number-repeated": _("Two items have the same number. See which is right."),
    "item-without-number": _("An item has lost its number. It is kept without one."),
    "minutes-without-number": _("The minutes have no number."),
    "mixed-script": _(
        "A word holds letters of another alphabet, which look alike or were pasted in. It is kept as it is."
    ),
    "held-here": _(
        "The meeting was held or prepared here. The file is kept beside it, and what was written here stands."
    ),
    "name-varies": _("A name is spelt in two ways. See that both are one person."),
    "needs-ocr": _(
        "These pages are pictures. They can be read once Tesseract with Swedish is installed on the server."
    ),
    "not-minutes": _("This does not look like minutes, and nothing was taken from it."),
    "ocr-section-sign": _("A section sign that the scanner had mistaken was put back. See that the number is right."),
    "odd-meeting-day": _(
        "The meeting named falls on another day of the week than this body's own. See that it is right."
    ),
    "parts-do-not-add-up": _("The parts of a sum do not add up to it. See what was meant."),
    "presence-outside-meeting": _(
        "Somebody came or went outside the hours of the meeting. See that the times are right."
    ),
    "planned-here": _("The meeting had been planned here, and this file became its minutes."),
    "read-by-ocr": _("The text was read from a picture. Compare it with the original before you rely on it."),
    "same-meeting": _(
        "The same meeting had been brought in before, from another file. It is one meeting with two originals."
    ),
    "signatories-missing": _("The page of signatures names nobody."),
    "signatory-left-early": _("Somebody signs who had left before the end. That may be right; see that it is."),
    "sources-differ": _("Two originals of the same meeting say different things. See which is right."),
    "suspected-misspelling": _("A word seems to be misspelt. The minutes are kept as they are."),
    "total-does-not-add-up": _("The total of a table is not the sum of its rows. See what was meant."),
    "unknown-body": _("The register knows no body of this name. Say which it is, or that it is new."),
    "unreadable-character": _("A letter was lost before the file came here. Correct the word from the original."),
    "unsigned-copy": _("This is a copy of a signed document, and its signatures cannot be checked."),
    "weekday-contradicts-day": _("The day of the week does not fit the date. See which is right."),
    "word-artefact": _("A mark that a word processor had left in the text was taken out."),
}

REFUSALS: Sentences = {
    "already-accepted": _("This reading has been laid in the register already."),
    "already-published": _("This meeting has been published already."),
    "already-settled": _("Somebody else has answered this already."),
    "file-altered": _(
        "The stored file is not what was brought in. Bring it in again, and tell whoever runs the server."
    ),
    "file-missing": _("The stored file is gone. Bring it in again, and tell whoever runs the server."),
    "stands-as-held": _(
        "The meeting was held here, and what was written then stands. The file stays beside it as a copy."
    ),
    "masking-unsettled": _(
        "There are words in the minutes that may tell of a private person. Say of each of them whether it is masked, "
        "and publish then."
    ),
    "meeting-exists": _("This would make the meeting another one that is in the register."),
    "not-published": _("This meeting is not published."),
    "nothing-to-change": _("There is nothing to change."),
    "person-ambiguous": _("Several people bear this name. Say which of them it is."),
    "reading-superseded": _("There is a later reading of this original. Look at that one."),
    "time-to-be-shown-over": _("The time for which the minutes were to be public is over. Set another day first."),
    "words-not-found": _("These words do not stand in the original as you wrote them. Copy them from there."),
}

UNWORDED = _("Something that has no words yet: {code}.")


def worded(sentences: Sentences, code: str) -> str:
    """Return the sentence for ``code``; a code that nobody has worded is shown rather than hidden."""
    return str(sentences[code]) if code in sentences else str(UNWORDED).format(code=code)
