"""Word's automatic numbers: "§ 12" stands nowhere in the text of such a file."""

import re

from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from samples.build.markup import Kind, Text

ABSTRACT = 77
DIGITS = re.compile(r"\d+")


def number_items(document: Document, text: Text) -> int:
    """Add a numbering that counts the items from the first one's number, and return its id."""
    first = next(line.number for line in text.lines if line.kind is Kind.ITEM and line.number)
    numbering = document.part.numbering_part.element
    numbering.insert(0, _abstract(DIGITS.sub("%1", first), DIGITS.findall(first)[0]))
    number = numbering.add_num(ABSTRACT)
    return int(number.numId)


def _abstract(pattern: str, start: str) -> BaseOxmlElement:
    abstract, level = OxmlElement("w:abstractNum"), OxmlElement("w:lvl")
    abstract.set(qn("w:abstractNumId"), str(ABSTRACT))
    level.set(qn("w:ilvl"), "0")
    for tag, value in (("start", start), ("numFmt", "decimal"), ("lvlText", pattern), ("lvlJc", "left")):
        part = OxmlElement(f"w:{tag}")
        part.set(qn("w:val"), value)
        level.append(part)
    abstract.append(level)
    return abstract
