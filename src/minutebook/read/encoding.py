"""From bytes to characters: which encoding a text was stored in."""

from minutebook.errors import UnknownFormat, UnreadableFile
from minutebook.model.finding import Finding, Level
from minutebook.read.limits import MAX_TEXT

MARKED = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
# The bytes of "åäöÅÄÖ§é" in the encodings of old Swedish files; the first wins a draw.
OLD = {
    "cp1252": frozenset("åäöÅÄÖ§é".encode("cp1252")),
    "mac_roman": frozenset("åäöÅÄÖ§é".encode("mac_roman")),
    "cp850": frozenset("åäöÅÄÖ§é".encode("cp850")),
}
CONTROLS = frozenset(range(32)) - frozenset(b"\t\n\v\f\r\x1a\x1b")
MAX_CONTROLS = 0.005
MAX_OLD = 0.3


def decode(content: bytes) -> tuple[str, list[Finding]]:
    """Return the text in ``content`` and what had to be assumed about it.

    Raises ``UnknownFormat("binary")`` where the bytes are no text at all, ``UnreadableFile("too-large")`` where they
    are more than any minutes have.
    """
    if len(content) > MAX_TEXT:
        raise UnreadableFile("too-large", str(len(content)))
    for mark, encoding in MARKED:
        if content.startswith(mark):
            return content.decode(encoding, "replace"), []
    silent = _unmarked_utf16(content)
    if silent:
        return content.decode(silent, "replace"), [_assumed(silent)]
    if sum(map(content.count, CONTROLS_AS_BYTES)) > MAX_CONTROLS * len(content):
        raise UnknownFormat("binary")
    try:
        return content.decode("utf-8"), []
    except UnicodeDecodeError:
        return _decode_damaged(content)


CONTROLS_AS_BYTES = [bytes([control]) for control in sorted(CONTROLS)]


def _unmarked_utf16(content: bytes) -> str | None:
    """Return the kind of UTF-16 in which nearly every other byte would be zero, as in all Latin text."""
    sample = content[:4096]
    half = len(sample) // 2
    if half < 4 or len(content) % 2:
        return None
    for encoding, zeros in (("utf-16-le", sample[1::2].count(0)), ("utf-16-be", sample[::2].count(0))):
        if zeros > 0.8 * half and sample.count(0) - zeros < 0.05 * half:
            return encoding
    return None


def _decode_damaged(content: bytes) -> tuple[str, list[Finding]]:
    """Decode what is not clean UTF-8: an older encoding, or UTF-8 with a few foreign bytes."""
    text = content.decode("utf-8", "surrogateescape")
    foreign = sum(1 for letter in text if "\udc80" <= letter <= "\udcff")
    whole = sum(1 for letter in text if letter > "\x7f") - foreign
    if whole > 2 * foreign:
        return "".join(map(_from_old, text)), [Finding("encoding-repaired", Level.WARNING, detail="utf-8+cp1252")]
    high = sum(1 for byte in content if byte > 0x7F)
    if high > MAX_OLD * len(content):
        raise UnknownFormat("binary")
    encoding = max(OLD, key=lambda name: sum(content.count(bytes([byte])) for byte in OLD[name]))
    return "".join(map(_from_old, content.decode(encoding, "surrogateescape"))), [_assumed(encoding)]


def _from_old(letter: str) -> str:
    """Return the letter that a byte stands for which its own encoding does not know."""
    if not "\udc80" <= letter <= "\udcff":
        return letter
    byte = bytes([ord(letter) - 0xDC00])
    return byte.decode("cp1252", "ignore") or byte.decode("latin-1")


def _assumed(encoding: str) -> Finding:
    return Finding("encoding-assumed", Level.NOTE, detail=encoding)
