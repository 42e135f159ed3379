"""Writing XML: the names of the standards, and what no XML may hold left out."""

import re
from collections.abc import Mapping
from datetime import date, datetime
from xml.etree.ElementTree import Element, SubElement, indent, register_namespace, tostring

METS = "http://www.loc.gov/METS/"
CSIP = "https://DILCIS.eu/XML/METS/CSIPExtensionMETS"
SIP = "https://DILCIS.eu/XML/METS/SIPExtensionMETS"
XLINK = "http://www.w3.org/1999/xlink"
XSI = "http://www.w3.org/2001/XMLSchema-instance"
PREMIS = "http://www.loc.gov/premis/v3"
for prefix, namespace in {
    "mets": METS,
    "csip": CSIP,
    "sip": SIP,
    "xlink": XLINK,
    "xsi": XSI,
    "premis": PREMIS,
}.items():
    register_namespace(prefix, namespace)
# Signs that XML 1.0 knows no way to write.
UNWRITABLE = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# What an element or attribute says: texts, numbers, yes or no, days, moments.
Value = object
Said = Mapping[str, Value]


def written(value: Value) -> str:
    """Return a value as XML Schema writes its type; moments keep whole seconds."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime):
        return value.isoformat(timespec="seconds")
    if isinstance(value, date):
        return value.isoformat()
    return UNWRITABLE.sub("", str(value)) if value is not None else ""


def node(parent: Element, name: str, text: Value = None, attributes: Said | None = None) -> Element:
    """Add an element to ``parent`` and return it; attributes without a value are left out."""
    made = SubElement(parent, name, _said(attributes or {}))
    if text is not None:
        made.text = written(text)
    return made


def root(name: str, attributes: Said) -> Element:
    """Return a new root."""
    return Element(name, _said(attributes))


def as_bytes(tree: Element) -> bytes:
    """Return the document, the same bytes for the same content."""
    indent(tree)
    return bytes(tostring(tree, encoding="utf-8", xml_declaration=True)) + b"\n"


def _said(attributes: Said) -> dict[str, str]:
    return {name: written(value) for name, value in attributes.items() if value is not None and value != ""}
