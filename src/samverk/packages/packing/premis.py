"""Preservation metadata after PREMIS 3.0: objects with their fixity and format, events, agents, rights."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from importlib.metadata import version
from xml.etree.ElementTree import Element

from samverk.packages.packing.parts import Part
from samverk.packages.packing.pieces import Restriction
from samverk.packages.packing.xml import PREMIS, XSI, Value, as_bytes, node, root

SCHEMA = f"{PREMIS} https://www.loc.gov/standards/premis/v3/premis.xsd"
SOFTWARE = "Samverk"


@dataclass(frozen=True, slots=True)
class Event:
    """Something that was done: ``kind`` is a term of the Library of Congress; ``objects`` are what it was done to."""

    identifier: str
    kind: str
    at: datetime
    objects: Sequence[str]
    detail: str = ""
    outcome: str = ""
    agent: str = SOFTWARE


def preservation(whole: str, parts: Iterable[Part], events: Iterable[Event], *, title: str, is_package: bool) -> bytes:
    """Return what is known of ``whole``, a package or a representation, and of the files in it."""
    tree = root(_named("premis"), {"version": "3.0", f"{{{XSI}}}schemaLocation": SCHEMA})
    files, done = list(parts), list(events)
    kind = "intellectualEntity" if is_package else "representation"
    about = _object(tree, kind, whole)
    _add(about, "originalName", title)
    _link_events(about, whole, done)
    rights = _rights(files)
    for part in files:
        _describe_file(tree, part, done, [name for name, (_why, held) in rights.items() if part.identifier in held])
    for event in done:
        _describe_event(tree, event)
    for name in dict.fromkeys(event.agent for event in done):
        _describe_agent(tree, name)
    for name, (why, held) in rights.items():
        _describe_rights(tree, name, why, held)
    return as_bytes(tree)


def _rights(parts: Iterable[Part]) -> Mapping[str, tuple[Restriction, list[str]]]:
    """Return each restriction once under a name of its own, with the files that it holds for."""
    held: dict[Restriction, list[str]] = {}
    for part in parts:
        for restriction in part.restrictions:
            held.setdefault(restriction, []).append(part.identifier)
    return {f"rights-{number}": (why, files) for number, (why, files) in enumerate(held.items(), start=1)}


def _describe_file(tree: Element, part: Part, events: Sequence[Event], rights: Sequence[str]) -> None:
    made = _object(tree, "file", part.identifier)
    known = _add(made, "objectCharacteristics")
    fixity = _add(known, "fixity")
    _add(fixity, "messageDigestAlgorithm", "SHA-256")
    _add(fixity, "messageDigest", part.sha256)
    _add(fixity, "messageDigestOriginator", SOFTWARE)
    _add(known, "size", part.size)
    _describe_format(known, part)
    _add(made, "originalName", part.name)
    _link_events(made, part.identifier, events)
    for name in rights:
        _identified(made, "linkingRightsStatementIdentifier", name)


def _describe_format(known: Element, part: Part) -> None:
    said = _add(known, "format")
    designation = _add(said, "formatDesignation")
    _add(designation, "formatName", part.format.name)
    if part.format.version:
        _add(designation, "formatVersion", part.format.version)
    if part.format.pronom:
        registry = _add(said, "formatRegistry")
        _add(registry, "formatRegistryName", "PRONOM")
        _add(registry, "formatRegistryKey", part.format.pronom)


def _describe_event(tree: Element, event: Event) -> None:
    made = _add(tree, "event")
    _identified(made, "eventIdentifier", event.identifier)
    _add(made, "eventType", event.kind)
    _add(made, "eventDateTime", event.at)
    if event.detail:
        _add(_add(made, "eventDetailInformation"), "eventDetail", event.detail)
    if event.outcome:
        _add(_add(made, "eventOutcomeInformation"), "eventOutcome", event.outcome)
    _identified(made, "linkingAgentIdentifier", event.agent)
    for name in event.objects:
        _identified(made, "linkingObjectIdentifier", name)


def _describe_agent(tree: Element, name: str) -> None:
    made = _add(tree, "agent")
    _identified(made, "agentIdentifier", name)
    _add(made, "agentName", name)
    _add(made, "agentType", "software" if name == SOFTWARE else "person")
    if name == SOFTWARE:
        _add(made, "agentVersion", version("samverk"))


def _describe_rights(tree: Element, name: str, why: Restriction, held: Sequence[str]) -> None:
    """Add why files may be handed out only after an assessment: by a provision, or since their item is confidential."""
    made = _add(_add(tree, "rights"), "rightsStatement")
    _identified(made, "rightsStatementIdentifier", name)
    _add(made, "rightsBasis", "statute" if why.provision else "other")
    if why.provision:
        statute = _add(made, "statuteInformation")
        _add(statute, "statuteJurisdiction", "se")
        _add(statute, "statuteCitation", why.provision)
        if why.on is not None:
            _add(statute, "statuteInformationDeterminationDate", why.on)
        if why.by:
            _add(statute, "statuteNote", f"Assessed by {why.by}")
    else:
        other = _add(made, "otherRightsInformation")
        _add(other, "otherRightsBasis", "confidential item")
    granted = _add(made, "rightsGranted")
    _add(granted, "act", "disseminate")
    _add(granted, "restriction", "Only after an assessment of secrecy")
    for file in held:
        _identified(made, "linkingObjectIdentifier", file)


def _object(tree: Element, kind: str, name: str) -> Element:
    made = node(tree, _named("object"), attributes={f"{{{XSI}}}type": f"premis:{kind}"})
    _identified(made, "objectIdentifier", name)
    return made


def _link_events(made: Element, name: str, events: Iterable[Event]) -> None:
    for event in events:
        if name in event.objects:
            _identified(made, "linkingEventIdentifier", event.identifier)


def _identified(parent: Element, name: str, value: str) -> None:
    made = _add(parent, name)
    _add(made, f"{name}Type", "local")
    _add(made, f"{name}Value", value)


def _add(parent: Element, name: str, text: Value = None) -> Element:
    return node(parent, _named(name), text)


def _named(name: str) -> str:
    return f"{{{PREMIS}}}{name}"
