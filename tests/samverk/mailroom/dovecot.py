"""A mail server by somebody else: Dovecot, on this machine, with a certificate and mailboxes of its own."""

import contextlib
import getpass
import grp
import imaplib
import os
import pwd
import shutil
import signal
import socket
import ssl
import subprocess
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from itertools import count
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from samverk.mailroom.inbox import Inbox
from tests.conftest import dovecot_path

PASSWORD = "hemligt å@/#%"
MOST_USERS = 200
# The number of the mailbox that a token opens as well.
OPENED_BY_TOKEN = 900
CONFIGURATION = """
base_dir = {folder}/run
state_dir = {folder}/state
log_path = {folder}/log
protocols = imap
listen = 127.0.0.1
ssl = {ssl}
disable_plaintext_auth = no
ssl_cert = <{folder}/certificate.pem
ssl_key = <{folder}/key.pem
default_login_user = {user}
default_internal_user = {user}
default_internal_group = {group}
first_valid_uid = 1
mail_location = maildir:~/Maildir
service anvil {{
  chroot =
}}
service stats {{
  chroot =
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {plain}
  }}
  inet_listener imaps {{
    port = {sealed}
  }}
}}
auth_mechanisms = {mechanisms}
passdb {{
  driver = oauth2
  mechanisms = xoauth2
  args = {folder}/tokens.conf
}}
passdb {{
  driver = passwd-file
  mechanisms = plain login
  args = scheme=PLAIN {folder}/users
}}
userdb {{
  driver = static
  args = uid={user} gid={group} home={folder}/mail/%n
}}
"""

# A token opens the mailbox that is called as the program it was given to.
TOKENS = """
introspection_mode = post
introspection_url = http://dovecot:known-to-the-mail-server@127.0.0.1:{tokens}/token/introspection
username_attribute = client_id
active_attribute = active
active_value = true
"""


@dataclass
class Dovecot:
    """``certificate`` vouches for the server; every user has the same password. Whether a token is worth anything is
    asked of the provider of ``tests/oidc`` at the port ``tokens``.
    """

    folder: Path
    plain: int
    sealed: int
    tokens: int
    users: Iterator[int]

    @property
    def certificate(self) -> Path:
        return self.folder / "certificate.pem"

    def inbox(self, **said: object) -> Inbox:
        """Return a mailbox that nobody has used yet, reached by a line that is sealed at once."""
        user = f"kansli{next(self.users)}@sjuasar.example"
        fields = {"host": "127.0.0.1", "port": self.sealed, "user": user, "mailbox": "INBOX", "password": PASSWORD}
        return Inbox(**fields | {"sealed": True, "sealed_at_once": True} | said)  # type: ignore[arg-type]

    @contextlib.contextmanager
    def opened(self, inbox: Inbox) -> Iterator[imaplib.IMAP4]:
        """Open a mailbox as somebody with a mail program does."""
        context = ssl.create_default_context(cafile=str(self.certificate))
        with imaplib.IMAP4_SSL("127.0.0.1", self.sealed, ssl_context=context) as connection:
            connection.authenticate("PLAIN", lambda _asked: f"\0{inbox.user}\0{PASSWORD}".encode())
            connection.select("INBOX")
            yield connection

    def deliver(self, inbox: Inbox, *messages: bytes, at: datetime | None = None, flags: str = "") -> None:
        """Put messages into a mailbox."""
        came = imaplib.Time2Internaldate(at) if at is not None else None
        with self.opened(inbox) as connection:
            for message in messages:
                answer, _told = connection.append("INBOX", flags, came, message)  # type: ignore[arg-type]
                assert answer == "OK"

    def unread(self, inbox: Inbox) -> int:
        with self.opened(inbox) as connection:
            return len(connection.search(None, "UNSEEN")[1][0].split())


@contextlib.contextmanager
def running_dovecot(ssl_mode: str = "required", mechanisms: str = "plain login xoauth2") -> Iterator[Dovecot]:
    """Run a server until the caller is done."""
    folder = Path(tempfile.mkdtemp(prefix="dovecot-"))
    server = Dovecot(folder, _free_port(), _free_port(), _free_port(), count(1))
    _certify(folder)
    user, group = _account()
    (folder / "mail").mkdir()
    if os.geteuid() == 0:
        folder.chmod(0o755)
        shutil.chown(folder / "mail", user, group)
    said = {"plain": server.plain, "sealed": server.sealed, "user": user, "group": group}
    text = CONFIGURATION.format(folder=folder, ssl=ssl_mode, mechanisms=mechanisms, **said)
    users = "".join(
        f"kansli{number}@sjuasar.example:{PASSWORD}\n" for number in (*range(1, MOST_USERS), OPENED_BY_TOKEN)
    )
    (folder / "users").write_text(users, encoding="utf-8")
    (folder / "tokens.conf").write_text(TOKENS.format(tokens=server.tokens), encoding="utf-8")
    (folder / "dovecot.conf").write_text(text, encoding="utf-8")
    process = subprocess.Popen([dovecot_path() or "dovecot", "-F", "-c", str(folder / "dovecot.conf")])
    try:
        _wait_until_it_answers(server, process)
        yield server
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(timeout=30)
        shutil.rmtree(folder, ignore_errors=True)


def _account() -> tuple[str, str]:
    """Return as whom mail is kept: Dovecot refuses to do that as root."""
    name = "nobody" if os.geteuid() == 0 else getpass.getuser()
    return name, grp.getgrgid(pwd.getpwnam(name).pw_gid).gr_name


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as door:
        return int(door.getsockname()[1])


def _certify(folder: Path) -> None:
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "127.0.0.1")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=2))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))]), False)
        .sign(key, hashes.SHA256())
    )
    (folder / "certificate.pem").write_bytes(made.public_bytes(serialization.Encoding.PEM))
    plain = serialization.NoEncryption()
    form = (serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, plain)
    (folder / "key.pem").write_bytes(key.private_bytes(*form))


def _wait_until_it_answers(server: Dovecot, process: "subprocess.Popen[bytes]") -> None:
    for _attempt in range(300):
        assert process.poll() is None, (server.folder / "log").read_text(encoding="utf-8", errors="replace")
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", server.plain), timeout=5) as line:
            if line.recv(4).startswith(b"* OK"):
                return
        time.sleep(0.1)
    raise AssertionError("Dovecot never answered")
