"""What is written comes back equal, and is what the published schema describes."""

import json
from datetime import date, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from minutebook.model.attendance import Attendee, Interval, Presenter, Section, Signatory
from minutebook.model.clause import Clause, HandedTo, Kind, Meaning, ReturnsTo, Task, VerbClass
from minutebook.model.finding import Finding, Level
from minutebook.model.item import Amount, Item, ItemKind, Procedure, ProcedureKind
from minutebook.model.minutes import Minutes
from minutebook.model.schema import from_json, json_schema, to_json
from minutebook.model.source import Place, Quote, Source
from minutebook.model.when import Fact, When

WORDS = st.text(st.characters(codec="utf-8"), max_size=12)
PLACES = st.builds(Place, *(4 * [st.integers(0, 10**6)]))
QUOTES = st.lists(st.builds(Quote, WORDS, PLACES), max_size=2).map(tuple)
CLOCKS = st.times().map(lambda moment: moment.replace(second=0, microsecond=0))
DAYS = st.dates(min_value=date(1000, 1, 1))
WHENS = st.one_of(
    st.builds(lambda day: When(day.year, day.month, day.day), DAYS),
    st.builds(lambda day: When(day.year, day.month), DAYS),
    st.builds(lambda day, quarter: When(day.year, quarter=quarter), DAYS, st.integers(1, 4)),
    st.builds(lambda day: When(day.year), DAYS),
)


def facts(values):
    return st.builds(Fact, values, QUOTES, st.booleans())


def maybe(values):
    return st.none() | values


def few(values):
    return st.lists(values, max_size=2).map(tuple)


COUNTS = maybe(st.integers(0, 99))
ORE = st.integers(-(10**12), 10**12)
MEANINGS = st.builds(
    Meaning,
    kinds=st.lists(st.sampled_from(Kind), min_size=1, max_size=2).map(tuple),
    verb_classes=st.lists(st.sampled_from(VerbClass), min_size=1, max_size=2).map(tuple),
    addressees=few(facts(WORDS)),
    fan_out=maybe(facts(WORDS)),
    due=maybe(facts(WHENS)),
    returns_to=maybe(st.builds(ReturnsTo, maybe(WORDS), maybe(WHENS), QUOTES)),
    handed_to=maybe(st.builds(HandedTo, WORDS, st.sampled_from(["decision", "information", None]), QUOTES)),
    amount_ore=maybe(facts(ORE)),
    account_from=maybe(facts(WORDS)),
    account_to=maybe(facts(WORDS)),
)
CLAUSES = st.builds(Clause, WORDS, MEANINGS, QUOTES, maybe(WORDS), st.booleans())
ATTENDEES = st.builds(
    Attendee,
    name=WORDS,
    section=st.sampled_from(Section),
    quotes=QUOTES,
    organisation=maybe(st.text(min_size=1, max_size=5)),
    role=maybe(WORDS),
    party=maybe(WORDS),
    presence=few(st.builds(Interval, maybe(CLOCKS), maybe(CLOCKS))),
    chair=st.booleans(),
    secretary=st.booleans(),
    serving=st.booleans(),
    deputy_for=maybe(WORDS),
    remote=maybe(st.booleans()),
    group=st.booleans(),
    items=few(WORDS),
)
ITEMS = st.builds(
    Item,
    order=st.integers(1, 99),
    number=maybe(WORDS),
    title=WORDS,
    quotes=QUOTES,
    kind=st.sampled_from(ItemKind),
    section=maybe(WORDS),
    registry_number=maybe(facts(WORDS)),
    carried_over=maybe(facts(WORDS)),
    presenters=few(st.builds(Presenter, WORDS, maybe(WORDS), maybe(WORDS), QUOTES, st.booleans())),
    background=QUOTES,
    subheads=QUOTES,
    clauses=few(CLAUSES),
    procedures=few(
        st.builds(Procedure, st.sampled_from(ProcedureKind), WORDS, few(WORDS), QUOTES, COUNTS, COUNTS, COUNTS)
    ),
    tasks=few(st.builds(Task, WORDS, MEANINGS, QUOTES)),
    attachments=few(facts(WORDS)),
    dates=few(facts(DAYS)),
    amounts=few(st.builds(Amount, ORE, QUOTES, maybe(WORDS))),
)
MINUTES = st.builds(
    Minutes,
    source=st.builds(Source, WORDS, WORDS, WORDS, st.integers(0, 99), st.integers(1, 9)),
    text=WORDS,
    is_minutes=st.booleans(),
    dialect=WORDS,
    evidence=st.floats(0, 1),
    title=maybe(facts(WORDS)),
    body=maybe(facts(WORDS)),
    number=maybe(facts(WORDS)),
    date=maybe(facts(DAYS)),
    start=maybe(facts(CLOCKS)),
    end=maybe(facts(CLOCKS)),
    place=maybe(facts(WORDS)),
    attendees=few(ATTENDEES),
    items=few(ITEMS),
    unnumbered_clauses=few(CLAUSES),
    signatories=few(st.builds(Signatory, WORDS, maybe(WORDS), QUOTES)),
    next_meeting=maybe(facts(WHENS)),
    preamble=QUOTES,
    labels=QUOTES,
    furniture=QUOTES,
    unclaimed=QUOTES,
    findings=few(st.builds(Finding, WORDS, st.sampled_from(Level), maybe(PLACES), WORDS, WORDS)),
)


@settings(max_examples=60, deadline=None)
@given(MINUTES)
def test_what_is_written_comes_back_equal(minutes):
    travelled = json.loads(json.dumps(to_json(minutes)))

    assert from_json(travelled) == minutes


@settings(max_examples=30, deadline=None)
@given(MINUTES)
def test_what_is_written_is_what_the_schema_describes(minutes):
    problems = [error.message for error in Draft202012Validator(json_schema()).iter_errors(to_json(minutes))]

    assert problems == []


def test_the_schema_refuses_another_form():
    form = to_json(EMPTY) | {"evidence": "high"}

    problems = [error.json_path for error in Draft202012Validator(json_schema()).iter_errors(form)]

    assert problems == ["$.evidence"]


def test_a_form_without_its_facts_is_refused():
    form = to_json(EMPTY)
    del form["facts"]

    with pytest.raises(KeyError):
        from_json(form)


EMPTY = Minutes(Source("a.txt", "text/plain", "0", 1, 1), "", False, "", 0.0, start=Fact(time(8, 30), ()))


def test_plain_values_stand_beside_the_facts():
    assert to_json(EMPTY)["start"] == "08:30"
