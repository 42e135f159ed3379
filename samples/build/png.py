"""Grey pictures as .png, sixteen shades deep, without any library."""

import struct
import zlib
from collections.abc import Iterable

BITS = 4
SHADES = 1 << BITS
LIGHTEST = b"\xff"


def grey_png(width: int, rows: Iterable[bytes]) -> bytes:
    """Return the bytes of a picture. Each row holds ``width`` points, one byte a point, 0 black and 255 white."""
    packed = [b"\0" + _packed(row) for row in rows]
    head = struct.pack(">IIBBBBB", width, len(packed), BITS, 0, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(b"".join(packed), 9)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, content) for kind, content in chunks)


def _packed(row: bytes) -> bytes:
    """Return the row with two points in each byte."""
    row += LIGHTEST * (len(row) % 2)
    pairs = zip(row[::2], row[1::2], strict=True)
    return bytes((left // SHADES) << BITS | right // SHADES for left, right in pairs)


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
