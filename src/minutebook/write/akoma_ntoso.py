"""Minutes as Akoma Ntoso 3.0 (OASIS LegalDocML): a debate with a roll call, sections and resolutions.

Whoever stands in the lists or under the minutes is referred to as written; two entries of one name are one reference,
and no reference says who somebody is outside this document.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby
from xml.etree.ElementTree import Element, SubElement, tostring

from minutebook.lexicon import sv_writing
from minutebook.model.attendance import Attendee, Section
from minutebook.model.clause import Clause
from minutebook.model.item import Item, ProcedureKind
from minutebook.model.minutes import Minutes
from minutebook.write.arrange import title
from minutebook.write.part import PartKind, part

NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
MEDIA_TYPE = "application/akn+xml"
LISTS = (
    (Section.PRESENT, sv_writing.PRESENT),
    (Section.ABSENT, sv_writing.ABSENT),
    (Section.GUEST, sv_writing.GUESTS),
)
STEPS = {
    ProcedureKind.RECUSAL: sv_writing.RECUSALS,
    ProcedureKind.PROPOSAL: sv_writing.PROPOSALS,
    ProcedureKind.VOTE: sv_writing.VOTES,
    ProcedureKind.DISSENT: sv_writing.DISSENTS,
}
NO_DAY = date(1, 1, 1)


@dataclass(frozen=True, slots=True)
class Identity:
    """What the minutes are called in a library: ``name`` is theirs for ever, ``address`` where they are read.

    ``published_on`` is the day of this version; ``publisher`` who puts it out, at ``publisher_address``.
    """

    name: str
    address: str
    publisher: str
    publisher_address: str
    published_on: date


def as_akoma_ntoso(minutes: Minutes, identity: Identity) -> bytes:
    """Return ``minutes`` as a file; a day that they do not state is told as the first of all days."""
    root = Element("akomaNtoso", {"xmlns": NAMESPACE})
    debate = SubElement(root, "debate", {"name": "minutes", "contains": "originalVersion"})
    meta = SubElement(debate, "meta")
    writer = _Writer(minutes, identity)
    _write_identification(meta, minutes, identity)
    writer.write_preface(debate)
    body = SubElement(debate, "debateBody")
    writer.write_roll_call(body)
    writer.write_sections(body)
    writer.write_conclusions(debate)
    # Only now is known who is referred to.
    writer.write_references(meta)
    written: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return written


def _write_identification(meta: Element, minutes: Minutes, identity: Identity) -> None:
    held_on = minutes.date.value if minutes.date else NO_DAY
    work = f"/akn/se/debate/{held_on.isoformat()}/{identity.name}"
    expression = f"{work}/swe@{identity.published_on.isoformat()}"
    node = SubElement(meta, "identification", {"source": "#publisher"})
    known = _level(node, "FRBRWork", work, held_on, "meeting", "#body")
    SubElement(known, "FRBRcountry", {"value": "se"})
    if minutes.number is not None:
        SubElement(known, "FRBRnumber", {"value": _words(minutes.number.value)})
    known = _level(node, "FRBRExpression", expression, identity.published_on, "publication", "#publisher")
    SubElement(known, "FRBRlanguage", {"language": "swe"})
    known = _level(node, "FRBRManifestation", f"{expression}.xml", identity.published_on, "publication", "#publisher")
    SubElement(known, "FRBRformat", {"value": MEDIA_TYPE})


def _level(above: Element, name: str, address: str, on: date, what: str, author: str) -> Element:
    node = SubElement(above, name)
    component = f"{address}/!main" if not address.endswith(".xml") else f"{address.removesuffix('.xml')}/!main.xml"
    SubElement(node, "FRBRthis", {"value": component})
    SubElement(node, "FRBRuri", {"value": address})
    SubElement(node, "FRBRdate", {"date": on.isoformat(), "name": what})
    SubElement(node, "FRBRauthor", {"href": author})
    return node


@dataclass
class _Writer:
    """Writes the parts and remembers whom they refer to: by kind and name, in the order of the text."""

    minutes: Minutes
    identity: Identity
    known: dict[tuple[str, str], str] = field(default_factory=dict)

    def write_preface(self, debate: Element) -> None:
        minutes = self.minutes
        preface = SubElement(debate, "preface")
        _inline(preface, "docTitle", title(minutes))
        if minutes.body is not None:
            committee = SubElement(SubElement(preface, "p"), "docCommittee", {"refersTo": "#body"})
            committee.text = _words(minutes.body.value)
        if minutes.date is not None:
            day = minutes.date.value.isoformat()
            SubElement(SubElement(preface, "p"), "docDate", {"date": day}).text = day
        for moment in filter(None, (minutes.start, minutes.end)):
            _paragraph(preface, moment.value.strftime("%H.%M"))
        if minutes.place is not None:
            _paragraph(preface, minutes.place.value)

    def write_roll_call(self, body: Element) -> None:
        if not self.minutes.attendees:
            return
        roll = SubElement(body, "rollCall", {"eId": "rollCall"})
        for section, heading in LISTS:
            if there := self.minutes.listed(section):
                part_of = _section(roll, f"rollCall__{section.value}", section.value, heading)
                for one in there:
                    self._write_attendee(part_of, one)

    def write_sections(self, body: Element) -> None:
        if self.minutes.unnumbered_clauses:
            loose = _section(body, "loose", "decisions", sv_writing.DECISION)
            _resolutions(loose, "loose", self.minutes.unnumbered_clauses)
        for item in self.minutes.items:
            self._write_item(body, item)
        if len(body) == 0:
            # The schema asks for something that was said.
            _paragraph(SubElement(body, "debateSection", {"eId": "empty", "name": "item"}), title(self.minutes))

    def write_conclusions(self, debate: Element) -> None:
        if not self.minutes.signatories:
            return
        conclusions = SubElement(debate, "conclusions")
        for one in self.minutes.signatories:
            signature = SubElement(SubElement(conclusions, "p"), "signature")
            self._refer(signature, "person", one.name)
            signature[-1].tail = f", {_words(one.role)}" if one.role else None

    def write_references(self, meta: Element) -> None:
        node = SubElement(meta, "references", {"source": "#publisher"})
        publisher = {"eId": "publisher", "href": self.identity.publisher_address, "showAs": self.identity.publisher}
        SubElement(node, "TLCOrganization", publisher)
        body = self.minutes.body.value if self.minutes.body else self.identity.publisher
        SubElement(node, "TLCOrganization", {"eId": "body", "href": self.identity.address, "showAs": _words(body)})
        elements = {"person": "TLCPerson", "organization": "TLCOrganization"}
        for (kind, name), own in self.known.items():
            href = f"/akn/ontology/{kind}/se/{self.identity.name}/{own}"
            SubElement(node, elements[kind], {"eId": own, "href": href, "showAs": name})

    def _write_attendee(self, above: Element, one: Attendee) -> None:
        line = SubElement(above, "p")
        self._refer(line, "person", one.name)
        for words in filter(None, (one.role, one.party)):
            line[-1].tail = f"{line[-1].tail or ''}, {_words(words)}"
        if one.organisation:
            line[-1].tail = f"{line[-1].tail or ''}, "
            self._refer(line, "organization", one.organisation)

    def _write_item(self, body: Element, item: Item) -> None:
        own = f"item_{item.order}"
        section = _section(body, own, "item", item.title, number=item.number)
        if item.registry_number is not None:
            _paragraph(section, f"{sv_writing.REGISTRY} {item.registry_number.value}")
        if item.presenters:
            line = SubElement(section, "p")
            line.text = f"{sv_writing.PRESENTERS}: "
            for place, one in enumerate(item.presenters):
                if place:
                    line[-1].tail = ", "
                self._refer(line, "person", one.name)
        for quote in item.background:
            _paragraph(section, quote.words)
        _steps(section, item, after=False)
        if item.clauses:
            _resolutions(section, own, item.clauses)
        _steps(section, item, after=True)
        for fact in item.attachments:
            _paragraph(section, f"{sv_writing.ATTACHMENTS}: {fact.value}")

    def _refer(self, above: Element, kind: str, name: str) -> None:
        words = _words(name) or "–"
        own = self.known.setdefault((kind, words), f"{kind}_{len(self.known) + 1}")
        SubElement(above, kind, {"refersTo": f"#{own}"}).text = words


def _steps(section: Element, item: Item, *, after: bool) -> None:
    for step in item.procedures:
        if (step.kind is ProcedureKind.DISSENT) is after:
            _paragraph(section, f"{STEPS[step.kind]}: {step.text}")


def _section(above: Element, own: str, name: str, heading: str, *, number: str | None = None) -> Element:
    node = SubElement(above, "debateSection", {"eId": own, "name": name})
    if number:
        SubElement(node, "num").text = f"{sv_writing.SECTION_SIGN} {_words(number)}"
    SubElement(node, "heading").text = _words(heading)
    return node


def _resolutions(above: Element, own: str, clauses: Sequence[Clause]) -> None:
    node = SubElement(above, "resolutions", {"eId": f"{own}__resolutions"})
    SubElement(node, "heading").text = sv_writing.DECISION
    number = 0
    for place, (under, together) in enumerate(groupby(clauses, key=lambda clause: clause.under or ""), start=1):
        if under:
            _paragraph(node, under)
        number = _clauses(node, f"{own}__list_{place}", f"{own}__clause", together, number)


def _clauses(above: Element, own: str, each: str, clauses: Iterable[Clause], number: int) -> int:
    """Write the clauses, counted on from ``number``; return the number of the last."""
    listed = SubElement(above, "blockList", {"eId": own})
    for number, clause in enumerate(clauses, start=number + 1):  # noqa: B020  counted on
        _paragraph(SubElement(listed, "item", {"eId": f"{each}_{number}"}), clause.text)
    return number


def _inline(above: Element, name: str, words: str) -> None:
    SubElement(SubElement(above, "p"), name).text = _words(words)


def _paragraph(above: Element, words: str) -> None:
    SubElement(above, "p").text = _words(words)


def _words(words: str) -> str:
    """Return the words on one line, without what no document can hold."""
    return part(PartKind.PARAGRAPH, words).text
