"""From bytes to characters, whatever a message says about its own encoding."""

import binascii
import codecs
import re
from base64 import b64decode
from contextlib import suppress
from itertools import groupby

# Encodings of text; Python knows others under which a few bytes take minutes.
TEXT = re.compile(r"utf-(?:8|7|16|32)|ascii|iso8859|cp\d+|koi8|gb|big5|shift_jis|euc_|iso2022_|mac")
LATIN = re.compile(r"iso8859-1$|iso8859-15$|ascii|cp1252")
# RFC 2047, with the language of RFC 2231; blanks inside are a mistake that many make.
ENCODED_WORD = re.compile(r"=\?([^?\s*]{1,40})(?:\*[^?\s]{0,40})?\?([bBqQ])\?([^?]*)\?=")
# What no page can show, no database keeps, or what turns the order of letters round.
UNFIT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff]")
LONGEST_HEADER = 20_000


def letters(content: bytes, charset: str = "") -> str:
    """Return the text in ``content``: as ``charset`` says, unless it is plainly UTF-8 or no such text at all."""
    name = _known(charset)
    tried = [name, "utf-8"] if name and not LATIN.match(name) else ["utf-8"]
    for encoding in tried:
        with suppress(UnicodeDecodeError):
            return content.decode(encoding)
    # Latin-1 as people write it, who mean Microsoft's.
    return content.decode("cp1252", "replace")


def clean(text: str) -> str:
    """Return ``text`` without what is unfit to be shown or kept; its lines end alike."""
    return UNFIT.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def one_line(text: str, longest: int) -> str:
    return " ".join(clean(text).split())[:longest].strip()


def header_text(raw: str) -> str:
    """Return a header as the parser keeps it, in letters: raw bytes read, encoded words decoded."""
    text = letters(raw[:LONGEST_HEADER].encode("utf-8", "surrogateescape"))
    return decoded(text.replace("\r", "").replace("\n", ""))


def decoded(text: str) -> str:
    """Return ``text`` with its encoded words read; those that are broken stay as they are written."""
    pieces: list[tuple[str, bytes | str]] = []
    at = 0
    for match in ENCODED_WORD.finditer(text):
        between = text[at : match.start()]
        if between.strip() or not pieces:
            pieces.append(("", between))
        content = _content(match[2].lower(), match[3])
        pieces.append(("", match[0]) if content is None else (match[1].lower(), content))
        at = match.end()
    pieces.append(("", text[at:]))
    # A letter of two bytes may be cut between two words of one encoding.
    return "".join(_joined(charset, [content for _same, content in same]) for charset, same in groupby(pieces, _first))


def _first(piece: tuple[str, bytes | str]) -> str:
    return piece[0]


def _joined(charset: str, contents: list[bytes | str]) -> str:
    raw = b"".join(one for one in contents if isinstance(one, bytes))
    return letters(raw, charset) if charset else "".join(one for one in contents if isinstance(one, str))


def _content(way: str, said: str) -> bytes | None:
    try:
        if way == "q":
            return binascii.a2b_qp(said.encode("utf-8"), header=True)
        packed = re.sub(r"[^A-Za-z0-9+/]", "", said)
        return b64decode(packed + "=" * (-len(packed) % 4))
    except ValueError:
        return None


def _known(charset: str) -> str:
    """Return Python's name of an encoding of text, empty for everything else."""
    try:
        name = codecs.lookup(charset.strip()[:40].encode("ascii", "ignore").decode() or "ascii").name
    except (LookupError, ValueError):
        return ""
    return name if TEXT.match(name) else ""
