"""What the room says: refusals by code, and letters. One whole sentence each."""

from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from procedure.disclosure import SECTIONS
from samverk.disclosures.models import Document, DocumentRequest
from samverk.records.messages import REFUSALS as OF_FILES
from samverk.rounds.messages import REFUSALS as OF_LINKS

# What is missing before a request can be answered, and what an act was refused for.
REFUSALS: dict[str, str | Promise] = {
    **OF_FILES,
    **OF_LINKS,
    "changed-since-looked": gettext_lazy("Something was changed since you looked. Look through it again."),
    "copy-from-picture": gettext_lazy(
        "The words stand in pictures, where nothing can be masked here. Mask a copy elsewhere and upload it."
    ),
    "copy-missing": gettext_lazy("Make the masked copy first."),
    "copy-of-other-kind": gettext_lazy(
        "A copy that was masked elsewhere must be a PDF or a picture: in other files the words are still there."
    ),
    "copy-unreadable": gettext_lazy(
        "The file holds no text that can be read here. Mask a copy elsewhere and upload it."
    ),
    "copy-with-attachments": gettext_lazy("Other files travel within the PDF. Print it anew, without them."),
    "day-in-the-future": gettext_lazy("The day has not come yet."),
    "day-not-later": gettext_lazy("Choose a day after the one by which the answer is owed."),
    "decision-asked": gettext_lazy("A written decision has been asked for already."),
    "decision-incomplete": gettext_lazy(
        "Say what was decided and why, who decided, for which authority, and which court."
    ),
    "decision-made": gettext_lazy("Somebody else has made the decision already. Load the page again to see it."),
    "document-changed": gettext_lazy("Somebody else has changed the document. Look at it again."),
    "entry-elsewhere": gettext_lazy("The record is in the register of another body."),
    "no-documents": gettext_lazy("Say first which documents are asked for, or add one that was not found."),
    "not-assessed": gettext_lazy("Assess the document first."),
    "not-confirmed": gettext_lazy("Somebody else must confirm the assessment first."),
    "not-masked": gettext_lazy("The document is not one in which words are to be masked."),
    "nothing-masked": gettext_lazy("Nothing is masked yet. Say what is to be masked first."),
    "nothing-refused": gettext_lazy("Everything was handed out as a whole: there is nothing to appeal."),
    "nothing-to-mask-in": gettext_lazy("There is no file in which something could be masked."),
    "reason-missing": gettext_lazy("Write the reason."),
    "request-not-in-hand": gettext_lazy("You do not have the request in hand. Take it first."),
    "request-says-nothing": gettext_lazy("Write what you want to read."),
    "request-settled": gettext_lazy("The request was answered or withdrawn already."),
    "request-taken": gettext_lazy("Somebody else has taken the request meanwhile. Load the page again to see who."),
    "rule-missing": gettext_lazy("Say what becomes of the document; if it is no public document, say why."),
    "same-hands": gettext_lazy("Whoever assessed the document cannot confirm it."),
    "section-missing": gettext_lazy("Name the section of the law by which it is kept secret."),
    "section-unreadable": gettext_lazy("Name chapter and section of the law, such as OSL 21 kap. 7 §."),
    "title-missing": gettext_lazy("Say what the document is called."),
    "title-tells": gettext_lazy("The title holds words that are masked. Call the document something else."),
    "too-many-documents": gettext_lazy("A request may ask for 200 documents. Answer the rest as another request."),
    "way-missing": gettext_lazy("Say how the documents are handed out."),
    "words-not-found": gettext_lazy("These words do not stand there."),
    "words-still-there": gettext_lazy(
        "Words that are to be masked throughout would stand in the copy, broken by a page. Mask these lines as well."
    ),
}
SECTION_WORDS: dict[str, Promise] = {
    "health": gettext_lazy("health and sexual life"),
    "address": gettext_lazy("addresses and telephone numbers of people under threat"),
    "personal-data": gettext_lazy("personal data that would be handled against the rules of data protection"),
    "procurement": gettext_lazy("tenders and procurement"),
    "social-services": gettext_lazy("personal circumstances in social services"),
    "staff": gettext_lazy("home addresses and the like of staff"),
    "crime": gettext_lazy("investigations of crimes"),
}
WHY_NOT: dict[str, Promise] = {
    "draft": gettext_lazy("A draft that has not been sent or kept for the archive"),
    "note": gettext_lazy("A note that only helped to prepare or present a matter"),
    "not-finished": gettext_lazy("Not finished, and its case is not closed"),
    "only-prepares": gettext_lazy("Minutes of what a municipal authority only prepares for decision"),
    "technical-storage": gettext_lazy("Kept here only to be stored for somebody else"),
    "backup": gettext_lazy("A back-up copy"),
    "library": gettext_lazy("Part of a library"),
}


def section_choices() -> list[tuple[str, str]]:
    """Return the sections that may be chosen, each with what it is about."""
    return [(one.designation, f"{one.designation} – {SECTION_WORDS[one.code]}") for one in SECTIONS]


def mark_of(section: str) -> str:
    """Return what stands in a copy where words were masked."""
    return _("[masked: %(section)s]") % {"section": section}


def note_on_copy() -> str:
    """Return what a copy that was written anew says of itself."""
    return _(
        "This copy was written anew from the text of the document, with words left out where the law "
        "keeps them secret. Pictures and layout are not in it."
    )


def outcome_of(document: Document) -> str:
    """Return what becomes of a document in a sentence or two, with section, rule and reason."""
    said = {"outcome": document.get_outcome_display(), "section": document.section, "rule": document.rule}
    if document.outcome in (Document.Outcome.MASKED, Document.Outcome.REFUSED):
        sentence = _("%(outcome)s (%(section)s).") % said
    elif document.outcome in (Document.Outcome.NOT_PUBLIC, Document.Outcome.NOT_FOUND):
        sentence = _("%(outcome)s (%(rule)s).") % said
    else:
        sentence = f"{said['outcome']}."
    return f"{sentence} {document.reason}".strip()


def letter_of_receipt(asked: DocumentRequest) -> tuple[str, str]:
    """Return the subject and the text of the letter that says a request is received; the link stands below."""
    text = _(
        "%(body)s has received your request for public documents. It is answered as soon as possible, "
        "by our own reckoning by %(due)s.\n\n"
        "Under the link you see how it stands and fetch what is handed out. Keep it: whoever has it sees the same."
    )
    return _("Your request for documents is received"), text % _words(asked)


def letter_of_delay(asked: DocumentRequest) -> tuple[str, str]:
    """Return the subject and the text of the letter that says the answer takes longer."""
    text = _("%(body)s needs longer to answer your request for public documents: until %(due)s.\n\nWhy:\n\n%(because)s")
    return _("Your request for documents takes longer"), text % _words(asked)


def letter_of_answer(asked: DocumentRequest) -> tuple[str, str]:
    """Return the subject and the text of the answer: what became of each document, and what may be done about it."""
    paragraphs = [_("%(body)s has answered your request for public documents.") % _words(asked)]
    documents = list(asked.documents.order_by("position"))
    paragraphs += [f"{one.position}. {one.title}\n{outcome_of(one)}" for one in documents]
    paragraphs += [asked.answer] if asked.answer else []
    if asked.files_until is not None and any(one.handed for one in documents):
        paragraphs.append(_("The files lie behind the link until %(until)s.") % _words(asked))
    if any(one.outcome != Document.Outcome.WHOLE for one in documents):
        paragraphs.append(right_to_decision())
    return _("Answer to your request for documents"), "\n\n".join(paragraphs)


def right_to_decision() -> str:
    """Return what whoever did not get everything is told.

    Source: SFS 2009:400, 6 kap. 3 §.
    """
    return _(
        "You may ask for a written decision of the authority about what was not handed out. "
        "You need one to be able to appeal. Ask for it under the link."
    )


def letter_of_decision(asked: DocumentRequest) -> tuple[str, str]:
    """Return the subject and the text of the letter with which a decision goes out."""
    text = _(
        "%(body)s has decided in writing about your request for public documents. "
        "The decision, and how it is appealed, lies behind the link."
    )
    return _("Decision on your request for documents"), text % _words(asked)


def letter_to_keepers(asked: DocumentRequest) -> tuple[str, str]:
    """Return the subject and the text of the letter that tells those who keep the body."""
    text = _("Somebody has asked %(body)s for public documents. The answer is owed by %(due)s.")
    return _("Request for documents, to be answered by %(due)s") % _words(asked), text % _words(asked)


def letter_of_reminder(asked: DocumentRequest) -> tuple[str, str]:
    """Return the subject and the text of the letter that reminds those who owe the answer."""
    text = _(
        "A request for public documents to %(body)s is not answered yet. It came in on %(received)s, "
        "and the answer is owed by %(due)s."
    )
    return _("An answer about documents is owed by %(due)s") % _words(asked), text % _words(asked)


def letter_of_withdrawal(asked: DocumentRequest) -> tuple[str, str]:
    """Return the subject and the text of the letter that tells of a request taken back."""
    text = _("The request for public documents to %(body)s of %(received)s is withdrawn. No answer is owed any more.")
    return _("Request for documents withdrawn"), text % _words(asked)


def letter_of_decision_asked(asked: DocumentRequest) -> tuple[str, str]:
    """Return the subject and the text of the letter that tells that a decision is asked for."""
    text = _("Whoever asked %(body)s for public documents on %(received)s now asks for a written decision.")
    return _("A written decision about documents is asked for"), text % _words(asked)


def _words(asked: DocumentRequest) -> dict[str, str]:
    return {
        "body": asked.body.name,
        "received": date_format(asked.received_on),
        "due": date_format(asked.due_on),
        "because": asked.due_because,
        "until": date_format(asked.files_until) if asked.files_until else "",
    }
