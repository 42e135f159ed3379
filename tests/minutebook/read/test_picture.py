"""Pictures: how large they are, without opening them."""

import struct

import pytest

from minutebook.errors import UnreadableFile
from minutebook.read import read_bytes
from minutebook.read.picture import size_of
from tests.minutebook.read.files import picture

JPEG_START = b"\xff\xd8\xff\xe0\x00\x04ab"


def jpeg(width: int, height: int, frame: int = 0xC0) -> bytes:
    return (
        JPEG_START + b"\xff\xd0" + b"\xff" + bytes([frame]) + struct.pack(">HBHHB", 11, 8, height, width, 1) + b"\0\0\0"
    )


def test_the_size_of_a_png_is_in_its_head() -> None:
    assert size_of(picture(640, 480, b"")) == (640, 480)


@pytest.mark.parametrize("frame", [0xC0, 0xC1, 0xC2])
def test_the_size_of_a_jpeg_is_in_its_frame(frame: int) -> None:
    assert size_of(jpeg(640, 480, frame)) == (640, 480)


@pytest.mark.parametrize("content", [b"\x89PNG\r\n\x1a\n", JPEG_START, JPEG_START + b"\xff\xdb\x00", b"\xff\xd8\xffxx"])
def test_a_picture_without_a_size_is_corrupt(content: bytes) -> None:
    with pytest.raises(UnreadableFile) as refused:
        size_of(content)

    assert (refused.value.code, refused.value.detail) == ("corrupt", "picture")


@pytest.mark.parametrize("content", [picture(100_000, 100_000, b""), jpeg(60_000, 60_000)])
def test_a_picture_larger_than_a_page_is_refused_unopened(content: bytes) -> None:
    with pytest.raises(UnreadableFile) as refused:
        read_bytes(content, "scan")

    assert (refused.value.code, refused.value.detail.rpartition(" ")[2]) == ("too-large", "pixels")


@pytest.mark.ocr
def test_a_damaged_picture_is_corrupt() -> None:
    with pytest.raises(UnreadableFile) as refused:
        read_bytes(picture(100, 100, b"not packed"), "scan.png")

    assert refused.value.code in {"corrupt", "no-text"}
