"""What was added, removed, changed or moved between two minutes, in the order of the newer ones.

Only what minutes *say* is compared: neither where it was read nor what it was taken to mean.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from unicodedata import normalize

from minutebook.compare.difference import Change, Difference, Spot, Subject
from minutebook.compare.pairing import Pair, paired
from minutebook.compare.words import ENOUGH, likeness
from minutebook.lexicon import sv_writing
from minutebook.model.attendance import Attendee
from minutebook.model.clause import Clause
from minutebook.model.item import Item
from minutebook.model.minutes import Minutes
from minutebook.model.source import Quote
from minutebook.write import wording
from minutebook.write.arrange import heading


def compare(was: Minutes, now: Minutes) -> tuple[Difference, ...]:
    """Return every difference; none for minutes that say the same."""
    found = [
        *_facts(was, now),
        *_listed(Subject.ATTENDEE, _people(was.attendees), _people(now.attendees), None, None, orders=False),
        *_listed(Subject.PREAMBLE, _opening(was), _opening(now), None, None),
        *_listed(Subject.CLAUSE, _clauses(was.unnumbered_clauses), _clauses(now.unnumbered_clauses), None, None),
        *_items(was.items, now.items),
        *_listed(Subject.SIGNATORY, _signatories(was), _signatories(now), None, None),
    ]
    return tuple(_joined(found))


def _facts(was: Minutes, now: Minutes) -> Iterator[Difference]:
    """Compare the head. A title is made where none is written, and the next meeting may stand in an item."""
    pairs = [
        (Subject.TITLE, _title(was, now), _title(now, was)),
        *((subject, read(was), read(now)) for subject, read in HEAD),
        (Subject.NEXT_MEETING, _next_meeting(was, now), _next_meeting(now, was)),
    ]
    for subject, mine, theirs in pairs:
        yield from _one(subject, mine, theirs, None, None)


def _title(minutes: Minutes, other: Minutes) -> str:
    return _plain(minutes.title.value) if minutes.title and other.title else ""


def _next_meeting(minutes: Minutes, other: Minutes) -> str:
    return wording.when(minutes.next_meeting.value) if minutes.next_meeting and other.next_meeting else ""


def _items(was: Sequence[Item], now: Sequence[Item]) -> Iterator[Difference]:
    pairs = paired([_plain(heading(item)) for item in was], [_plain(heading(item)) for item in now], like=_like_heading)
    for pair in pairs:
        mine = was[pair.was] if pair.was is not None else None
        theirs = now[pair.now] if pair.now is not None else None
        yield from _item(pair, mine, theirs)
        for subject, of in PARTS:
            before, after = (list(map(_plain, of(item))) if item else [] for item in (mine, theirs))
            yield from _listed(subject, before, after, pair.was, pair.now)


def _like_heading(was: str, now: str) -> float:
    """Return how like two headings are: a like title counts most, and the same number is just enough."""
    (number, title), (other, their_title) = _parted(was), _parted(now)
    same_number = ENOUGH if number and number == other else 0.0
    return max(likeness(title, their_title), same_number)


def _parted(words: str) -> tuple[str, str]:
    """Divide a heading into its number and its title."""
    first, _space, title = words.partition(" ")
    if first == sv_writing.SECTION_SIGN:
        first, _space, title = title.partition(" ")
    return (first.rstrip("."), title) if first[:1].isdigit() and title else ("", words)


def _item(pair: Pair, was: Item | None, now: Item | None) -> Iterator[Difference]:
    mine, theirs = (_plain(heading(item)) if item else "" for item in (was, now))
    change = _change(pair, mine, theirs)
    if change:
        yield Difference(Subject.ITEM, change, mine, theirs, _spot(pair.was, 0), _spot(pair.now, 0))


def _spot(item: int | None, at: int) -> Spot | None:
    return None if item is None else Spot(item, at)


def _one(subject: Subject, was: str, now: str, item_was: int | None, item_now: int | None) -> Iterator[Difference]:
    yield from _listed(subject, [was] if was else [], [now] if now else [], item_was, item_now, always_pairs=True)


def _listed(
    subject: Subject,
    was: Sequence[str],
    now: Sequence[str],
    item_was: int | None,
    item_now: int | None,
    *,
    orders: bool = True,
    always_pairs: bool = False,
) -> Iterator[Difference]:
    """Compare two lists of words; where ``orders`` is false, another order is no difference."""
    like = _always if always_pairs else _like_person if subject is Subject.ATTENDEE else likeness
    for pair in paired(was, now, like=like):
        mine = was[pair.was] if pair.was is not None else ""
        theirs = now[pair.now] if pair.now is not None else ""
        change = _change(pair, mine, theirs)
        if change is None or (change is Change.MOVED and not orders):
            continue
        before = Spot(item_was, pair.was) if pair.was is not None else None
        after = Spot(item_now, pair.now) if pair.now is not None else None
        yield Difference(subject, change, mine, theirs, before, after)


def _always(_was: str, _now: str) -> float:
    return 1.0


def _like_person(was: str, now: str) -> float:
    """Return whether two entries are the same person's: those of one name are, whatever stands behind it."""
    return float(_name(was) == _name(now)) or likeness(was, now)


def _name(entry: str) -> str:
    return entry.split(": ", 1)[-1].split(",", 1)[0].split(" (", 1)[0]


def _change(pair: Pair, was: str, now: str) -> Change | None:
    if pair.was is None:
        return Change.ADDED
    if pair.now is None:
        return Change.REMOVED
    if pair.moved:
        return Change.MOVED
    return Change.CHANGED if was != now else None


def _joined(found: Sequence[Difference]) -> Iterator[Difference]:
    """Make one of a clause that went from one item and the same words that came to another."""
    gone, came = (_wording(found, change) for change in (Change.REMOVED, Change.ADDED))
    left = {at: went for words in came for at, went in zip(came[words], gone.get(words, ()), strict=False)}
    hidden = set(left.values())
    for at, one in enumerate(found):
        if at in left:
            went = found[left[at]]
            yield Difference(Subject.CLAUSE, Change.MOVED, went.was, one.now, went.spot_was, one.spot_now)
        elif at not in hidden:
            yield one


def _wording(found: Sequence[Difference], change: Change) -> dict[str, list[int]]:
    """Return where clauses of each wording stand among the differences of one kind."""
    places: dict[str, list[int]] = defaultdict(list)
    for at, one in enumerate(found):
        if one.subject is Subject.CLAUSE and one.change is change:
            places[one.was or one.now].append(at)
    return places


def _people(people: Iterable[Attendee]) -> list[str]:
    return [f"{one.section.value}: {_plain(wording.attendee(one))}" for one in people]


def _opening(minutes: Minutes) -> list[str]:
    """Return the running text above the items, with what no rule could place there."""
    first = min((quote.place.start for item in minutes.items[:1] for quote in item.quotes), default=0)
    above: list[Quote] = [quote for quote in minutes.unclaimed if quote.place.start < first]
    return [_plain(quote.words) for quote in sorted((*minutes.preamble, *above), key=lambda quote: quote.place.start)]


def _clauses(clauses: Iterable[Clause]) -> list[str]:
    return [_plain(clause.text) for clause in clauses]


def _signatories(minutes: Minutes) -> list[str]:
    return [", ".join(filter(None, (one.name, one.role))) for one in minutes.signatories]


def _plain(words: str) -> str:
    """Return words as every reader gives them back."""
    return normalize("NFC", " ".join(words.split()))


HEAD: tuple[tuple[Subject, Callable[[Minutes], str]], ...] = (
    (Subject.BODY, lambda minutes: minutes.body.value if minutes.body else ""),
    (Subject.NUMBER, lambda minutes: minutes.number.value if minutes.number else ""),
    (Subject.DATE, lambda minutes: minutes.date.value.isoformat() if minutes.date else ""),
    (Subject.START, lambda minutes: wording.hour(minutes.start.value) if minutes.start else ""),
    (Subject.END, lambda minutes: wording.hour(minutes.end.value) if minutes.end else ""),
    (Subject.PLACE, lambda minutes: minutes.place.value if minutes.place else ""),
)
PARTS: tuple[tuple[Subject, Callable[[Item], Iterable[str]]], ...] = (
    (Subject.REGISTRY_NUMBER, lambda item: [item.registry_number.value] if item.registry_number else []),
    (Subject.PRESENTER, lambda item: map(wording.presenter, item.presenters)),
    (Subject.TEXT, lambda item: (quote.words for quote in item.background)),
    (Subject.STEP, lambda item: (step.text for step in item.procedures)),
    (Subject.CLAUSE, lambda item: (clause.text for clause in item.clauses)),
    (Subject.ATTACHMENT, lambda item: (fact.value for fact in item.attachments)),
)
