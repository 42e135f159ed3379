"""Pictures: which files are some, and how large they are, without opening them."""

import struct

from minutebook.errors import UnreadableFile

PNG = b"\x89PNG\r\n\x1a\n"
JPEG = b"\xff\xd8\xff"
# Markers of a JPEG that are followed by the size of the picture.
FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
STANDALONE = frozenset(range(0xD0, 0xDA)) | {0x01}


def size_of(content: bytes) -> tuple[int, int]:
    """Return width and height in pixels; raises ``UnreadableFile("corrupt")`` where they cannot be found."""
    try:
        if content.startswith(PNG):
            width, height = struct.unpack(">II", content[16:24])
            return width, height
        return _size_of_jpeg(content)
    except (struct.error, IndexError) as error:
        raise UnreadableFile("corrupt", "picture") from error


def _size_of_jpeg(content: bytes) -> tuple[int, int]:
    at = 2
    while content[at] == 0xFF:
        marker = content[at + 1]
        if marker in FRAMES:
            height, width = struct.unpack(">HH", content[at + 5 : at + 9])
            return width, height
        at += 2 if marker in STANDALONE else 2 + struct.unpack(">H", content[at + 2 : at + 4])[0]
    raise UnreadableFile("corrupt", "picture")
