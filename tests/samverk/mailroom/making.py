"""Messages as mail programs write them, and a house that gets them."""

from collections.abc import Sequence
from datetime import UTC, datetime
from email.message import EmailMessage
from typing import Any

from samverk.mailroom.arriving.take import take
from samverk.mailroom.inbox import IncomingMail
from samverk.mailroom.models import Mail
from samverk.matters.models import Matter
from samverk.post.models import Letter
from samverk.registry import actions
from samverk.registry.entered import Direction, Entered, Party
from samverk.registry.models import Case
from tests.samverk.registry.making import AT, DAY, body_with_a_register, keeper, opened

NOW = datetime(2026, 3, 10, 8, 30, tzinfo=UTC)
ADDRESS = "kansli@sjuasar.example"
INCOMING = IncomingMail(address=ADDRESS)
PDF = b"%PDF-1.7\n1 0 obj << >> endobj\ntrailer << >>\n%%EOF\n"
Attached = tuple[str, bytes, str]


def written(
    subject: str = "Fråga om avtalet",
    text: str = "Hej!\n\nNär börjar avtalet gälla?\n",
    *,
    name: str = "1",
    sender: str = "Åsa Öberg <asa@brohult.example>",
    to: str = ADDRESS,
    files: Sequence[Attached] = (),
    **headers: str,
) -> bytes:
    """Return a message; ``headers`` are named with underscores for dashes."""
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = sender, to, subject
    message["Date"] = "Tue, 10 Mar 2026 09:12:00 +0100"
    if name:
        message["Message-ID"] = f"<{name}@brohult.example>"
    for header, value in headers.items():
        message[header.replace("_", "-")] = value
    message.set_content(text)
    for called, content, kind in files:
        main, _slash, sub = kind.partition("/")
        message.add_attachment(content, maintype=main, subtype=sub, filename=called)
    return message.as_bytes()


def taken(raw: bytes | None = None, **said: Any) -> Mail:
    """Take in a message that is new here; ``said`` is handed to ``written``."""
    mail = take(raw or written(**said), source="folder", received_at=NOW, at=NOW)
    assert mail is not None
    mail.refresh_from_db()
    return mail


def a_case(title: str = "Gemensam upphandling") -> Case:
    """Open a case "KDG 2026-0001" in a register that everybody reads, for a matter."""
    return opened(title=title, matter=Matter.objects.create(title=title))


def sent_in(case: Case, name: str = "our", **said: Any) -> Letter:
    """Store a letter of ours that was registered in ``case`` as a send-out."""
    about = {"about_kind": "sendout", "about_id": "s2nd0ut"} | said
    entered = Entered("Remiss", DAY, Direction.OUT, receiver=Party("Brohult", is_organisation=True))
    actions.register(case, entered, at=AT, by=None, origin=f"sendout {about['about_id']}")
    return a_letter(name, **about)


def a_letter(name: str = "our", **said: Any) -> Letter:
    fields = {"to_address": "asa@brohult.example", "subject": "Remiss", "text": "Hej", "kind": "sendout"}
    return Letter.objects.create(**fields | {"state": "sent", "message_id": f"<{name}@sjuasar.example>"} | said)


def answer_to(letter: Letter, **said: Any) -> bytes:
    return written("Sv: Remiss", In_Reply_To=letter.message_id, References=letter.message_id, **said)


__all__ = ["AT", "DAY", "body_with_a_register", "keeper", "opened"]
