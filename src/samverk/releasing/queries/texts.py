"""All that stands in a meeting's minutes, as everybody would read it: what may have to be masked is looked for here."""

from collections.abc import Collection, Iterator

from samverk.archive.models import Reading
from samverk.meetings.models import Attendance, Clause, Item, Meeting, Presenter, Procedure, Signatory

AT_A_TIME = 50
# Where words stand, by the model, and the way to its meeting.
TEXTS = (
    (Item, "meeting_id", ("title", "background")),
    (Clause, "meeting_id", ("text",)),
    (Procedure, "item__meeting_id", ("text",)),
)
LISTS = ((Attendance, "meeting_id"), (Presenter, "item__meeting_id"), (Signatory, "meeting_id"))


def texts_of(meeting_ids: Collection[int]) -> Iterator[tuple[int, list[str]]]:
    """Yield for each of the meetings what was written under its items, and all of the document it was read from."""
    ids = sorted(meeting_ids)
    for start in range(0, len(ids), AT_A_TIME):
        yield from _texts(ids[start : start + AT_A_TIME])


def _texts(ids: list[int]) -> Iterator[tuple[int, list[str]]]:
    texts: dict[int, list[str]] = {pk: [] for pk in ids}
    for model, way, columns in TEXTS:
        rows = model._default_manager.filter(**{f"{way}__in": ids}).order_by("pk")
        for meeting_id, *found in rows.values_list(way, *columns):
            texts[meeting_id] += filter(None, found)
    read = dict(Meeting.objects.filter(pk__in=ids).exclude(reading_id="").values_list("reading_id", "pk"))
    # A reading holds the whole document: one at a time.
    for reading in Reading.objects.filter(public_id__in=read).only("public_id", "zipped_form").iterator(chunk_size=10):
        texts[read[str(reading.public_id)]].append(reading.text)
    yield from texts.items()


def names_listed(meeting_ids: Collection[int]) -> dict[int, set[tuple[str, bool]]]:
    """Return for each meeting the names in its lists, and whether an organisation or a role tells who each is."""
    listed: dict[int, set[tuple[str, bool]]] = {}
    for model, way in LISTS:
        columns = ("name_as_written", "organisation_as_written", "role_as_written", "person_id")
        rows = model._default_manager.filter(**{f"{way}__in": list(meeting_ids)})
        for meeting_id, name, *told in rows.values_list(way, *columns):
            listed.setdefault(meeting_id, set()).add((name, any(told)))
    return listed
