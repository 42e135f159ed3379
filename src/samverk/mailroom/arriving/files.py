"""The files of a message: kept by what they are, whatever they are called."""

from samverk.mailroom.models import MailFile
from samverk.mailroom.reading import ReadFile
from samverk.records.actions import paper_name, store_file, take_paper
from samverk.records.actions.take_paper import STRANGE
from samverk.records.refusal import RuleBroken

MESSAGE = "message/rfc822"
LONGEST_NAME = 150


def kept_file(place: int, read: ReadFile) -> MailFile:
    """Return a file of a message, not stored in the database yet.

    What may be no paper is not kept by itself: it is named with the reason, and lies in the original message.
    """
    file = MailFile(position=place, size=len(read.content), is_inline=read.is_inline)
    try:
        if read.is_message:
            if not read.content:
                raise RuleBroken("paper-empty")
            file.stored_file = store_file(read.content, media_type=MESSAGE)
            file.name = message_name(read.name)
        else:
            file.stored_file = take_paper(read.content)
            file.name = paper_name(read.name, file.stored_file.media_type)
    except RuleBroken as refused:
        file.name, file.refused_code = _safe(read.name) or "?", refused.code
    return file


def message_name(subject: str) -> str:
    """Return what the file of a message is called."""
    return f"{_safe(subject).removesuffix('.eml') or 'mail'}.eml"


def _safe(name: str) -> str:
    return " ".join(STRANGE.sub(" ", name).split()).strip(". ")[:LONGEST_NAME]
