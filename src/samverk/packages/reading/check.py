"""Whether a package is whole: every file that its METS name is there, with the size and the hash that they name."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from posixpath import dirname, join, normpath
from typing import IO
from urllib.parse import unquote
from xml.etree.ElementTree import Element, ParseError, fromstring

from samverk.packages.packing.xml import METS, PREMIS, XLINK
from samverk.packages.reading.opened import UNREADABLE, Opened, opened
from samverk.records.refusal import RuleBroken

PORTION = 1024 * 1024  # bytes
LARGEST_METS = 200_000_000  # bytes
ROOT = "METS.xml"
FILE, REFERENCE, PLACE = f"{{{METS}}}file", f"{{{METS}}}mdRef", f"{{{METS}}}FLocat"


@dataclass(frozen=True, slots=True)
class Listed:
    """A file as METS tell of it; ``path`` leads from the top of the archive."""

    path: str
    identifier: str
    size: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Checked:
    """``troubles`` are pairs of a file's path within the package and the code of what is wrong with it."""

    identifier: str
    files: int
    troubles: tuple[tuple[str, str], ...]

    @property
    def is_whole(self) -> bool:
        return not self.troubles


def read_package(path: Path) -> Checked:
    """Go through a package and compute every hash anew, also those that PREMIS names.

    Raises ``RuleBroken("package-unreadable")`` for what is no package: no ZIP or TAR, or one without a METS of its own.
    """
    with opened(path) as package:
        folder = _folder_of(package)
        listed = list(_listed(package, f"{folder}/{ROOT}"))
        troubles = [(one.path, code) for one in listed if (code := _trouble(package, one))]
        known = {one.path for one in listed} | {f"{folder}/{ROOT}"}
        troubles += [(name, "package-file-unlisted") for name in sorted(package.names - known)]
        troubles += [(name, "package-file-contradicted") for name in _contradicted(package, listed)]
    return Checked(folder, len(listed), tuple((name.removeprefix(f"{folder}/"), code) for name, code in troubles))


def _folder_of(package: Opened) -> str:
    folders = {name.partition("/")[0] for name in package.names}
    folder = folders.pop() if len(folders) == 1 else ""
    if f"{folder}/{ROOT}" not in package.names:
        raise RuleBroken("package-unreadable", ROOT)
    return folder


def _listed(package: Opened, mets: str) -> Iterator[Listed]:
    """Yield every file that a METS names, and what the METS of the representations among them name."""
    for node in _tree(package, mets).iter():
        if node.tag not in (FILE, REFERENCE):
            continue
        place = node.find(PLACE) if node.tag == FILE else node
        href = unquote(place.get(f"{{{XLINK}}}href", "")) if place is not None else ""
        path = normpath(join(dirname(mets), href))
        one = Listed(path, node.get("ID", ""), node.get("SIZE", ""), node.get("CHECKSUM", "").lower())
        yield one
        if path.endswith(f"/{ROOT}") and path != mets and path in package.names:
            yield from _listed(package, path)


def _tree(package: Opened, name: str) -> Element:
    """Return the tree of a document that we have written, or that says it was written like ours."""
    with package.open(name) as file:
        text = file.read(LARGEST_METS)
    if b"<!DOCTYPE" in text or b"<!ENTITY" in text:
        raise RuleBroken("package-unreadable", name)
    try:
        return fromstring(text)  # noqa: S314 - without declarations there is nothing that could unfold
    except ParseError as error:
        raise RuleBroken("package-unreadable", name) from error


def _trouble(package: Opened, one: Listed) -> str:
    if one.path not in package.names:
        return "package-file-missing"
    try:
        with package.open(one.path) as file:
            sha256, size = _hash_of(file)
    except UNREADABLE:
        return "package-file-damaged"
    return "" if (sha256, str(size)) == (one.sha256, one.size) else "package-file-damaged"


def _hash_of(file: IO[bytes]) -> tuple[str, int]:
    hashed, size = hashlib.sha256(), 0
    while portion := file.read(PORTION):
        hashed.update(portion)
        size += len(portion)
    return hashed.hexdigest(), size


def _contradicted(package: Opened, listed: list[Listed]) -> Iterator[str]:
    """Yield the files of which PREMIS names another hash than METS."""
    told = {one.sha256: one.path for one in listed}
    for one in listed:
        if one.path.endswith("/premis.xml") and one.path in package.names:
            for digest in _tree(package, one.path).iter(f"{{{PREMIS}}}messageDigest"):
                if (digest.text or "").lower() not in told:
                    yield one.path
                    break
