"""What kind of message it is, told by its marks: an answer by machine is not an answer by somebody."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from email.message import Message

from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext as _

from samverk.mailroom.models import Mail
from samverk.mailroom.reading.headers import header, raw_values

Kind = Mail.Kind
LONGEST_CALENDAR = 200_000
UID = re.compile(r"^UID[;:](?:[^:\n]*:)?\s*([2-9a-z]{12})@samverk\s*$", re.MULTILINE)
ANSWER = re.compile(r"PARTSTAT=\"?(ACCEPTED|DECLINED|TENTATIVE)", re.IGNORECASE)
IS_ANSWER = re.compile(r"^METHOD:\s*REPLY\s*$", re.MULTILINE | re.IGNORECASE)
# RFC 3834, and what programs wrote before it.
BY_MACHINE = ("auto-replied", "auto-notified")
MARKS_OF_MACHINES = ("x-autoreply", "x-autorespond", "x-autoresponder")


@dataclass(frozen=True, slots=True)
class CalendarAnswer:
    """An answer to an invitation: ``said`` is one of accepted, declined, tentative; ``meeting_id`` is empty if it is
    no meeting of ours.
    """

    said: str
    meeting_id: str


def calendar_answer(calendars: Iterable[str]) -> CalendarAnswer | None:
    """Return the answer that one of ``calendars`` gives, or ``None``."""
    for text in calendars:
        plain = re.sub(r"\r?\n[ \t]", "", text[:LONGEST_CALENDAR]).replace("\r", "")
        said = ANSWER.search(plain)
        if said and IS_ANSWER.search(plain):
            uid = UID.search(plain)
            return CalendarAnswer(said[1].lower(), uid[1] if uid else "")
    return None


def is_by_machine(message: Message) -> bool:
    """Return whether no person answered: somebody is away, or a letter came back in words that no program reads."""
    said = re.split(r"[;(\s]", header(message, "auto-submitted").lower(), maxsplit=1)[0]
    if said in BY_MACHINE or raw_values(message, *MARKS_OF_MACHINES):
        return True
    if header(message, "precedence").lower() == "auto_reply" or header(message, "return-path") == "<>":
        return True
    return message.get_content_type() == "multipart/report"


def says_confidential(message: Message, subject: str) -> bool:
    """Return whether the sender says that it is confidential: by the mark of mail programs, or in the subject."""
    if header(message, "sensitivity").lower() in ("private", "personal", "company-confidential"):
        return True
    words = set(re.findall(r"\w+", subject.lower()))
    return bool(words & words_of_confidence())


def words_of_confidence() -> set[str]:
    """Return, in every language of the house, the words by which senders say that something is confidential."""
    said = set()
    for language, _name in settings.LANGUAGES:
        with translation.override(language):
            # Translators: words, separated by spaces, by which a subject says that a letter is confidential.
            said |= set(_("confidential classified").split())
    return said
