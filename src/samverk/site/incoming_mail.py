"""Where mail comes in, from the environment: a folder of files, a mailbox, and the address people write to."""

from pathlib import Path
from urllib.parse import unquote, urlsplit

from samverk.mailroom.inbox import Inbox, IncomingMail, TokenSource
from samverk.site.env import PLAIN, Environment

FORMS = (
    "imaps://USER:PASSWORD@HOST:PORT/INBOX, imap://USER:PASSWORD@HOST:PORT/INBOX, or imap://…?tls=no for a server on "
    "this machine"
)
FORM_WITH_TOKENS = "imaps://USER@HOST:PORT/INBOX without a password, since a token takes its place"
TOKEN_SETTINGS = (
    "SAMVERK_INBOX_TOKEN_URL",
    "SAMVERK_INBOX_CLIENT_ID",
    "SAMVERK_INBOX_CLIENT_SECRET",
    "SAMVERK_INBOX_SCOPE",
)
# What Exchange Online gives a program that reads mailboxes.
SCOPE = "https://outlook.office365.com/.default"
THIS_MACHINE = ("localhost", "127.0.0.1", "::1")


def incoming_mail(env: Environment) -> IncomingMail:
    """Return the settings of incoming mail; ``docs/operation.md`` explains each."""
    folder = env.text("SAMVERK_INBOX_FOLDER", default="")
    return IncomingMail(
        folder=Path(folder).expanduser().absolute() if folder else None,
        inbox=_inbox(env, "SAMVERK_INBOX_URL"),
        address=_address(env, "SAMVERK_INBOX_ADDRESS"),
    )


def _inbox(env: Environment, name: str) -> Inbox | None:
    said, tokens = env.text(name, default=""), _tokens(env)
    if not said:
        return None
    inbox = _read(said, tokens)
    if inbox is None:
        # The address holds a password, so it is never repeated.
        forms = FORMS if tokens is None else FORM_WITH_TOKENS
        env.refuse(f"{name} holds a value that cannot be used; allowed is {forms}.")
    return inbox


def _tokens(env: Environment) -> TokenSource | None:
    """Return who gives the tokens for the mailbox, ``None`` where it is opened by a password."""
    url, client_id, secret, scope = (env.text(name, default="") for name in TOKEN_SETTINGS)
    if bool(url) != bool(client_id) or bool(url) != bool(secret):
        env.refuse(f"Of {', '.join(TOKEN_SETTINGS[:3])} all are needed, or none.")
    if not url:
        return None
    return TokenSource(env.https_address(TOKEN_SETTINGS[0]), client_id, scope or SCOPE, secret)


def _read(said: str, tokens: TokenSource | None) -> Inbox | None:
    try:
        parts = urlsplit(said)
        port = parts.port
    except ValueError:
        return None
    is_plain, sealed_at_once = parts.query == PLAIN, parts.scheme == "imaps"
    mailbox = unquote(parts.path.lstrip("/")) or "INBOX"
    if parts.scheme not in ("imap", "imaps") or not parts.hostname or not parts.username:
        return None
    if bool(parts.password) == (tokens is not None):
        return None
    if parts.fragment or (parts.query and not (is_plain and not sealed_at_once and parts.hostname in THIS_MACHINE)):
        return None
    if not mailbox.isascii() or not mailbox.isprintable() or '"' in mailbox or "\\" in mailbox:
        return None
    return Inbox(
        host=parts.hostname,
        port=port or (993 if sealed_at_once else 143),
        user=unquote(parts.username),
        password=unquote(parts.password or ""),
        tokens=tokens,
        mailbox=mailbox,
        sealed=not is_plain,
        sealed_at_once=sealed_at_once,
    )


def _address(env: Environment, name: str) -> str:
    said = env.text(name, default="").lower()
    local, at, domain = said.partition("@")
    if said and (
        not local or not at or "@" in domain or "." not in domain or "+" in local or any(map(str.isspace, said))
    ):
        env.refuse(f"{name} is {said!r}; allowed is an address such as kansli@kommun.example, without a + in it.")
        return ""
    return said
