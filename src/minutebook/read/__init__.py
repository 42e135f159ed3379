"""From a file to blocks: one reader a format, chosen by content."""

from pathlib import Path

from minutebook.model.blocks import Document


def read_file(path: Path | str) -> Document:
    raise NotImplementedError


def read_bytes(content: bytes, name: str) -> Document:
    raise NotImplementedError
