"""In what a draft that was changed by hand differs from the one that stands here, clause by clause.

Both are compared as Word files that were read: what a word processor or a reader does to every file is no difference.
Only how something is told can be taken over. What was decided, voted and attended is not made by a file.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256

from minutebook import UnreadableFile, read_bytes, recognise
from minutebook.compare import Change, Difference, Stretch, Subject, compare, words_between
from minutebook.lexicon import sv_writing
from minutebook.model.item import Item as ReadItem
from minutebook.model.minutes import Minutes
from samverk.drafting.queries.files import file_of
from samverk.drafting.queries.minutes_of import Told, minutes_of
from samverk.meetings.models import Clause, Item, Meeting
from samverk.records.refusal import RuleBroken

KINDS = {
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "application/vnd.oasis.opendocument.text",
}
MOST_SHOWN = 500
# The line that every file of a draft bears; it is none of its text.
DRAFT_LINE = f"{sv_writing.APPROVED}: {sv_writing.IS_DRAFT}"


@dataclass(frozen=True, slots=True)
class Edit:
    """One difference. ``item`` is the row of the item in which it stands, if it is one of the draft.

    ``text`` and ``clause`` say what is taken over: the whole text of the item, or the words of the clause. Where both
    are ``None`` the difference can only be looked at.
    """

    key: str
    subject: Subject
    change: Change
    words: tuple[Stretch, ...]
    item: Item | None = None
    text: str | None = None
    clause: Clause | None = None

    @property
    def may_be_taken(self) -> bool:
        return self.text is not None


def read_edited(content: bytes, name: str) -> Minutes:
    """Return the minutes in a file that was brought back.

    Raises ``RuleBroken``: ``"edited-file-of-other-kind"``, ``"edited-file-unreadable"``, ``"edited-file-no-minutes"``.
    """
    try:
        document = read_bytes(content, name)
    except UnreadableFile as unreadable:
        raise RuleBroken("edited-file-unreadable", unreadable.code) from unreadable
    if document.source.media_type not in KINDS:
        raise RuleBroken("edited-file-of-other-kind", document.source.media_type)
    edited = recognise(document)
    if not edited.is_minutes:
        raise RuleBroken("edited-file-no-minutes", name[:80])
    return edited


def edits_of(meeting: Meeting, edited: Minutes, *, with_confidential: bool) -> list[Edit]:
    """Return the differences in the order of the edited file, its items' texts as one each.

    Raises ``RuleBroken("edited-file-of-another-meeting")``.
    """
    told = minutes_of(meeting, with_confidential=with_confidential)
    content = file_of(meeting, "docx", with_confidential=with_confidential)
    standing = recognise(read_bytes(content, "minutes.docx"))
    _refuse_another_meeting(standing, edited)
    return _edits(told, standing, edited)[:MOST_SHOWN]


def _refuse_another_meeting(standing: Minutes, edited: Minutes) -> None:
    """The number tells; where one of the two has none, the day or any common item does."""
    mine, theirs = (one.number.value if one.number else None for one in (standing, edited))
    if mine and theirs:
        is_same = mine == theirs
    else:
        days = [one.date.value if one.date else None for one in (standing, edited)]
        titles = [{item.title for item in one.items} for one in (standing, edited)]
        is_same = days[0] == days[1] or bool(titles[0] & titles[1])
    if not is_same:
        raise RuleBroken("edited-file-of-another-meeting", theirs or "")


def _edits(told: Told, standing: Minutes, edited: Minutes) -> list[Edit]:
    rows = told.items if len(told.items) == len(standing.items) else ()
    edits: list[Edit] = []
    texts: set[int] = set()
    for one in compare(standing, edited):
        if DRAFT_LINE in (one.was, one.now):
            continue
        was, now = (spot.item if spot else None for spot in (one.spot_was, one.spot_now))
        place = was if was is not None else _place_of(now, standing, edited)
        row = rows[place] if rows and place is not None else None
        if one.subject is Subject.TEXT and row is not None and place is not None:
            if place not in texts:
                texts.add(place)
                edits.append(_text_edit(one, row, place, standing, edited))
            continue
        edits.append(_edit(one, row))
    return edits


def _place_of(now: int | None, standing: Minutes, edited: Minutes) -> int | None:
    """Return which item of the draft an item of the file is, where only its title can tell."""
    if now is None:
        return None
    title = edited.items[now].title
    return next((place for place, item in enumerate(standing.items) if item.title == title), None)


def _text_edit(one: Difference, row: Item, place: int, standing: Minutes, edited: Minutes) -> Edit:
    now = one.spot_now.item if one.spot_now else _now_of(place, standing, edited)
    lines = [line for line in row.background.splitlines() if line.strip()]
    mine = _paragraphs(standing.items[place])
    theirs = _paragraphs(edited.items[now]) if now is not None else []
    # A paragraph that nobody touched stays letter by letter as it was.
    kept = dict(zip(mine, lines, strict=True)) if len(mine) == len(lines) else {}
    text = "\n".join(kept.get(words, words) for words in theirs)
    words = words_between("\n".join(mine), "\n".join(theirs))
    taken = text if now is not None else None
    return Edit(_key(one, "\n".join(mine), text), Subject.TEXT, Change.CHANGED, words, row, taken)


def _paragraphs(item: ReadItem) -> list[str]:
    return [words for quote in item.background if (words := _plain(quote.words)) != DRAFT_LINE]


def _now_of(place: int, standing: Minutes, edited: Minutes) -> int | None:
    title = standing.items[place].title
    return next((at for at, item in enumerate(edited.items) if item.title == title), None)


def _edit(one: Difference, row: Item | None) -> Edit:
    clause = _clause_of(one, row)
    text = one.now if clause is not None else None
    return Edit(_key(one, one.was, one.now), one.subject, one.change, one.words, row, text, clause)


def _clause_of(one: Difference, row: Item | None) -> Clause | None:
    """Return the clause whose words were changed, and nothing else of it."""
    if one.subject is not Subject.CLAUSE or one.change is not Change.CHANGED or row is None or one.spot_was is None:
        return None
    clauses: Sequence[Clause] = list(row.clauses.all())
    clause = clauses[one.spot_was.at] if one.spot_was.at < len(clauses) else None
    return clause if clause is not None and _plain(clause.text) == one.was else None


def _key(one: Difference, was: str, now: str) -> str:
    told = repr((one.subject.value, one.change.value, one.spot_was, one.spot_now, was, now))
    return sha256(told.encode()).hexdigest()[:20]


def _plain(words: str) -> str:
    return " ".join(words.split())
