"""What the API answers with, and what may be asked: the shapes that its description tells."""

from datetime import date, datetime
from typing import Annotated, Generic, TypeVar

from ninja import Field, Schema

Shown = TypeVar("Shown")

ID_PATTERN = "^[2-9a-z]{12}$"
LARGEST = 10**15
MOST = 200

Id = Annotated[str, Field(description="A permanent id.", examples=["k7m2p9q4r8wz"])]
AskedId = Annotated[str, Field(pattern=ID_PATTERN, description="An id, as lists give it.")]
Day = Annotated[date, Field(description="A day.", examples=["2024-02-16"])]
URI = {"format": "uri"}
Address = Annotated[
    str,
    Field(
        description="The page for readers.",
        examples=["https://samverk.example/moten/k7m2p9q4r8wz/"],
        json_schema_extra=URI,
    ),
]

Hour = Annotated[str, Field(pattern="^[0-9]{2}:[0-9]{2}$", description="Local time.", examples=["09:00"])]
# Not a date of the library's, which takes a number for one.
AskedDay = Annotated[str, Field(pattern="^[0-9]{4}-[0-9]{2}-[0-9]{2}$", json_schema_extra={"format": "date"})]


class Asked(Schema):
    """Which page of a list is wanted."""

    after: Annotated[int, Field(ge=0, le=LARGEST, description="Where the page before ended; *next* holds it.")] = 0
    limit: Annotated[int, Field(ge=1, le=MOST, description="How many at most.")] = 50


class AskedMeetings(Asked):
    """``body`` and ``year`` bound a list of meetings, as they do on its page."""

    body: AskedId | None = None
    year: Annotated[int, Field(ge=1, le=9999, description="The year they were held in.")] | None = None


class AskedItems(Asked):
    """``meeting`` bounds a list of items."""

    meeting: AskedId | None = None


class AskedClauses(Asked):
    """What bounds a list of clauses, as on its page; amounts are in whole öre."""

    body: AskedId | None = None
    organisation: AskedId | None = None
    person: AskedId | None = None
    act: Annotated[str, Field(pattern="^[a-z-]{1,20}$", description="What was done.", examples=["assign"])] | None = (
        None
    )
    first_on: Annotated[AskedDay, Field(description="From this day on.")] | None = None
    last_on: Annotated[AskedDay, Field(description="Up to and including this day.")] | None = None
    least_ore: Annotated[int, Field(ge=0, le=LARGEST, description="The least amount, in öre.")] | None = None
    most_ore: Annotated[int, Field(ge=0, le=LARGEST, description="The largest amount, in öre.")] | None = None


class Page(Schema, Generic[Shown]):
    """One page of a list, oldest entry first."""

    rows: list[Shown]
    next: Annotated[str | None, Field(description="The address of the following page; null on the last.")]


class Meeting(Schema):
    """A meeting whose minutes are public."""

    id: Id
    held_on: Day | None
    starts_at: Hour | None
    ends_at: Hour | None
    number: Annotated[str, Field(description="The number as the minutes print it.", examples=["2/2024"])]
    title: str
    body: Annotated[str, Field(description="The body, as the minutes call it.", examples=["Styrelsen"])]
    body_id: Id | None
    place: str
    published_at: datetime
    page: Address
    minutes_pdf: Annotated[
        str,
        Field(
            description="The minutes as a file, as they are shown now: masked, and without what is confidential.",
            examples=["https://samverk.example/protokoll/k7m2p9q4r8wz.pdf"],
            json_schema_extra=URI,
        ),
    ]
    minutes_xml: Annotated[
        str,
        Field(
            description="The same words as Akoma Ntoso.",
            examples=["https://samverk.example/protokoll/k7m2p9q4r8wz.xml"],
            json_schema_extra=URI,
        ),
    ]


class Item(Schema):
    """An item of a public meeting."""

    id: Id
    meeting_id: Id
    position: Annotated[int, Field(description="Counts from 1 in the meeting.", examples=[3])]
    number: Annotated[str, Field(description="The number as printed.", examples=["§ 12"])]
    title: str
    kind: str
    registry_number: str
    background: Annotated[str, Field(description="The running text, a paragraph a line.")]
    page: Address


class Clause(Schema):
    """One thing decided."""

    id: Id
    meeting_id: Id
    item_id: Id | None
    held_on: Day | None
    position: Annotated[int, Field(description="Counts from 1 in the meeting.", examples=[7])]
    text: Annotated[str, Field(examples=["att notera informationen"])]
    act: Annotated[str, Field(description="What was done.", examples=["note"])]
    is_provisional: Annotated[bool, Field(description="It holds only once the body above has decided.")]
    addressees: Annotated[list[str], Field(description="Who has something to do, as written.")]
    laid_on_each: Annotated[str, Field(description="The words by which it is laid on each of several.")]
    deadline: Annotated[str, Field(description="The deadline as written.", examples=["2024-03-15"])]
    due_on: Day | None
    amount_ore: Annotated[int | None, Field(description="The amount, in whole öre.", examples=[8500000])]
    handed_to: str
    page: Address


class Body(Schema):
    """What meets: a group, a board, a network."""

    id: Id
    name: str
    kind: str
    begins_on: Day | None
    ends_on: Day | None
    page: Address


class Organisation(Schema):
    """A municipality, or another that stands in what is public."""

    id: Id
    name: str
    kind: str
    code: Annotated[str, Field(description="The official code of a municipality; empty for others.", examples=["0101"])]
    is_member: bool
    page: Address


class Person(Schema):
    """Somebody who stands in public minutes."""

    id: Id
    name: str
    page: Address


class Matter(Schema):
    """What is followed from meeting to meeting."""

    id: Id
    title: str
    registry_number: str
    state: str
    page: Address


class Obligation(Schema):
    """What a clause obliges somebody to, and how it stands: states and days, no names of people."""

    id: Id
    clause_id: Id
    owner: Annotated[str | None, Field(description="The organisation or body that owes; null where the words must do.")]
    state: Annotated[str, Field(examples=["open"])]
    due_on: Day | None
    page: Annotated[str, Field(description="The page of the clause.", json_schema_extra=URI)]


class Problem(Schema):
    """Why there is no answer (RFC 9457)."""

    type: Annotated[str, Field(examples=["about:blank"])]
    title: Annotated[str, Field(examples=["Not Found"])]
    status: Annotated[int, Field(examples=[404])]
    detail: Annotated[str, Field(description="A whole sentence.")]
    errors: Annotated[list[str], Field(description="Which values were not understood, and why.")] = []
