"""The parts of a Word file, found by their relationships."""

import posixpath
from collections.abc import Iterable, Iterator
from xml.etree.ElementTree import Element

from minutebook.errors import UnreadableFile
from minutebook.read.docx.names import RELATIONSHIP, STRICT, STRICT_HOST
from minutebook.read.package import Package, parse

MAIN = "word/document.xml"
# Defaults of styles that the document does not use.
LATENT, LATENT_END = b"<w:latentStyles ", b"</w:latentStyles>"
STYLE, STYLE_END, TABLE_STYLE = b"<w:style ", b"</w:style>", b'w:type="table"'


class Parts:
    """The main part of a Word file and what it refers to."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self.main_name = self._main_name()
        self.main_bytes = _transitional(package.bytes_of(self.main_name))
        self.main = parse(self.main_bytes, self.main_name)
        self._related = self._relationships(self.main_name)

    def of_kind(self, kind: str) -> Element | None:
        """Return the root of the part of a kind ("styles"), ``None`` if there is none or it is damaged."""
        name = next((name for found, name in self._related.values() if found == kind), "")
        return self._root(name)

    def by_ids(self, relationship_ids: Iterable[str]) -> Iterator[Element]:
        """Yield the roots of the parts that are there and sound, each part once."""
        names = dict.fromkeys(self._related.get(one, ("", ""))[1] for one in relationship_ids)
        for name in names:
            root = self._root(name)
            if root is not None:
                yield root

    def _root(self, name: str) -> Element | None:
        """Return a part's root. Words without their styles are better than no words: damage is forgiven here."""
        if name not in self._package:
            return None
        try:
            return parse(_without_table_styles(_transitional(self._package.bytes_of(name))), name)
        except UnreadableFile as error:
            if error.code == "corrupt":
                return None
            raise

    def _main_name(self) -> str:
        for kind, name in self._relationships("").values():
            if kind == "officeDocument" and name in self._package:
                return name
        return MAIN

    def _relationships(self, part: str) -> dict[str, tuple[str, str]]:
        """Return what a part refers to: kind and name by id."""
        folder, file = posixpath.split(part)
        root = self._root(posixpath.join(folder, "_rels", f"{file}.rels"))
        found = {}
        for element in root.iter(RELATIONSHIP) if root is not None else ():
            if element.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join("/", folder, element.get("Target", ""))).lstrip("/")
                found[element.get("Id", "")] = (element.get("Type", "").rpartition("/")[2], target)
        return found


def _transitional(content: bytes) -> bytes:
    if STRICT_HOST not in content:
        return content
    for strict, transitional in STRICT:
        content = content.replace(strict, transitional)
    return content


def _without_table_styles(content: bytes) -> bytes:
    """Leave out the looks of tables: they say nothing about words, and can take ten times as long as all the rest."""
    if TABLE_STYLE not in content:
        return content
    before, after = content[: content.find(STYLE)], content[content.find(STYLE) :]
    if LATENT_END in before:
        before = before.partition(LATENT)[0] + before.partition(LATENT_END)[2]
    kept, at = [before], 0
    while (found := after.find(TABLE_STYLE, at)) >= 0:
        start, end = after.rfind(STYLE, at, found), after.find(STYLE_END, found)
        is_table = start >= 0 and found < end and b">" not in after[start:found] and STYLE not in after[found:end]
        kept.append(after[at : start if is_table else found + 1])
        at = end + len(STYLE_END) if is_table else found + 1
    return b"".join([*kept, after[at:]])
