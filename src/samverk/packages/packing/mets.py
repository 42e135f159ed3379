"""METS after E-ARK CSIP 2.1.0 and SIP 2.1.0: what is in a package, or in its representation, with its fixity."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from importlib.metadata import version
from xml.etree.ElementTree import Element

from samverk.packages.packing.parts import Part
from samverk.packages.packing.premis import SOFTWARE
from samverk.packages.packing.xml import CSIP, METS, SIP, XLINK, XSI, Value, as_bytes, node, root

PROFILE = "https://earksip.dilcis.eu/profile/E-ARK-SIP.xml"
CONTENT = "samverk-matter-1"
SCHEMAS = " ".join(
    (
        f"{METS} http://www.loc.gov/standards/mets/mets.xsd",
        f"{XLINK} http://www.loc.gov/standards/mets/xlink.xsd",
        f"{CSIP} https://earkcsip.dilcis.eu/schema/DILCISExtensionMETS.xsd",
        f"{SIP} https://earksip.dilcis.eu/schema/DILCISExtensionSIPMETS.xsd",
    )
)
MIXED: dict[str, Value] = {
    "TYPE": "Mixed",
    f"{{{CSIP}}}CONTENTINFORMATIONTYPE": "OTHER",
    f"{{{CSIP}}}OTHERCONTENTINFORMATIONTYPE": CONTENT,
}
OTHER_CONTENT = {name: value for name, value in MIXED.items() if name != "TYPE"}


@dataclass(frozen=True, slots=True)
class Group:
    """Files that lie together; ``use`` is the word of the specification for them. ``mets`` points at another METS."""

    identifier: str
    use: str
    parts: Sequence[Part]
    mets: Part | None = None


@dataclass(frozen=True, slots=True)
class Agents:
    """``creator`` is whose records they are, ``submitter`` who hands them over."""

    creator: str
    submitter: str


@dataclass(frozen=True, slots=True)
class About:
    """What a METS is of. ``document`` tells this version from every other; ``status`` what the archive does with it."""

    identifier: str
    label: str
    document: str
    status: str
    at: datetime
    agents: Agents
    folder: str = ""


def mets(about: About, descriptive: Sequence[Part], preservation: Sequence[Part], groups: Sequence[Group]) -> bytes:
    """Return the METS of a package or of a representation, whose files are told as seen from its folder."""
    said: dict[str, Value] = {"OBJID": about.identifier, "LABEL": about.label, **MIXED, "PROFILE": PROFILE}
    tree = root(_named("mets"), said | {f"{{{XSI}}}schemaLocation": SCHEMAS})
    _head(tree, about)
    for part in descriptive:
        section = node(tree, _named("dmdSec"), attributes=_section(part))
        _reference(section, part, about, kind=CONTENT)
    administrative = node(tree, _named("amdSec"))
    for part in preservation:
        section = node(administrative, _named("digiprovMD"), attributes=_section(part))
        _reference(section, part, about, kind="" if part.kind == "preservation" else part.kind)
    _files(tree, about, groups)
    _structure(tree, about, descriptive, preservation, groups)
    return as_bytes(tree)


def _head(tree: Element, about: About) -> None:
    said = {
        "CREATEDATE": about.at,
        "LASTMODDATE": about.at,
        "RECORDSTATUS": about.status,
        f"{{{CSIP}}}OAISPACKAGETYPE": "SIP",
    }
    head = node(tree, _named("metsHdr"), attributes=said)
    software = _agent(head, SOFTWARE, {"ROLE": "CREATOR", "TYPE": "OTHER", "OTHERTYPE": "SOFTWARE"})
    node(software, _named("note"), version("samverk"), {f"{{{CSIP}}}NOTETYPE": "SOFTWARE VERSION"})
    _agent(head, about.agents.creator, {"ROLE": "ARCHIVIST", "TYPE": "ORGANIZATION"})
    _agent(head, about.agents.submitter, {"ROLE": "OTHER", "OTHERROLE": "SUBMITTER", "TYPE": "ORGANIZATION"})
    node(head, _named("metsDocumentID"), about.document)


def _agent(head: Element, name: str, said: dict[str, Value]) -> Element:
    made = node(head, _named("agent"), attributes=said)
    node(made, _named("name"), name)
    return made


def _section(part: Part) -> dict[str, Value]:
    return {"ID": f"md-{part.identifier}", "CREATED": part.created_at, "STATUS": "CURRENT"}


def _reference(section: Element, part: Part, about: About, *, kind: str) -> None:
    """Add where metadata lie; ``kind`` names those that METS has no word for."""
    said: dict[str, Value] = (
        {"MDTYPE": "OTHER", "OTHERMDTYPE": kind} if kind else {"MDTYPE": "PREMIS", "MDTYPEVERSION": "3.0"}
    )
    node(section, _named("mdRef"), attributes=_located(part, about) | _fixity(part) | said)


def _files(tree: Element, about: About, groups: Sequence[Group]) -> None:
    made = node(tree, _named("fileSec"), attributes={"ID": "files"})
    for group in groups:
        said: dict[str, Value] = {"ID": group.identifier, "USE": group.use}
        said |= OTHER_CONTENT if group.use.startswith("Representations") else {}
        held = node(made, _named("fileGrp"), attributes=said)
        for part in group.parts:
            told: dict[str, Value] = {"ID": part.identifier} | _fixity(part)
            told |= {f"{{{SIP}}}FILEFORMATNAME": part.format.name, f"{{{SIP}}}FILEFORMATVERSION": part.format.version}
            place = _located(part, about) | {f"{{{XLINK}}}title": part.name}
            node(node(held, _named("file"), attributes=told), _named("FLocat"), attributes=place)


def _structure(
    tree: Element,
    about: About,
    descriptive: Sequence[Part],
    preservation: Sequence[Part],
    groups: Sequence[Group],
) -> None:
    """Add the one structural map. What each representation holds, its own METS tells.

    CSIP105 wants a division a representation beside the one that names the group of their files.
    """
    said: dict[str, Value] = {"ID": "structure", "TYPE": "PHYSICAL", "LABEL": "CSIP"}
    whole = node(node(tree, _named("structMap"), attributes=said), _named("div"), attributes={"ID": "whole"})
    whole.set("LABEL", about.identifier)
    known: dict[str, Value] = {"ID": "division-metadata", "LABEL": "Metadata"}
    known |= {"ADMID": _ids(preservation), "DMDID": _ids(descriptive)}
    node(whole, _named("div"), attributes=known)
    for group in groups:
        label = group.use.partition("/")[0]
        division = node(whole, _named("div"), attributes={"ID": f"division-{group.identifier}", "LABEL": label})
        node(division, _named("fptr"), attributes={"FILEID": group.identifier})
    for group in groups:
        if group.mets is not None:
            place = _located(group.mets, about) | {f"{{{XLINK}}}title": group.identifier}
            division = node(
                whole, _named("div"), attributes={"ID": f"division-mets-{group.identifier}", "LABEL": group.use}
            )
            node(division, _named("mptr"), attributes=place)


def _ids(parts: Sequence[Part]) -> str:
    return " ".join(f"md-{part.identifier}" for part in parts)


def _located(part: Part, about: About) -> dict[str, Value]:
    return {"LOCTYPE": "URL", f"{{{XLINK}}}type": "simple", f"{{{XLINK}}}href": part.seen_from(about.folder)}


def _fixity(part: Part) -> dict[str, Value]:
    return {
        "MIMETYPE": part.media_type,
        "SIZE": part.size,
        "CREATED": part.created_at,
        "CHECKSUM": part.sha256,
        "CHECKSUMTYPE": "SHA-256",
    }


def _named(name: str) -> str:
    return f"{{{METS}}}{name}"
