"""A published meeting with a masked name in every column, a confidential item with a word in every column, and one
meeting that nobody has published."""

import json
import zlib
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils import timezone

from samverk.accounts.models import User
from samverk.archive.models import Reading, SourceDocument
from samverk.directory.models import Body
from samverk.followup.models import Obligation
from samverk.lineage.actions import link_clauses
from samverk.meetings.actions.index_meetings import index_meetings, index_people
from samverk.meetings.models import (
    Clause,
    Item,
    Meeting,
    NamedAttachment,
    Procedure,
    Signatory,
    SuggestedTask,
)
from samverk.noticeboard.models import AnnouncedItem, Announcement
from samverk.records.models import StoredFile
from samverk.releasing.actions import mask
from samverk.routes.models import Anchoring
from tests.factories import (
    make_addressee,
    make_attendance,
    make_body,
    make_clause,
    make_item,
    make_matter,
    make_meeting,
    make_organisation,
    make_person,
    make_presenter,
    make_quote,
)

MASKED = "Qvistgaard"
NAME = f"Ruben {MASKED}"
CONFIDENTIAL = "Obelisken"
UNPUBLISHED = "Kastellet"
PUBLIC = "Upphandlingen"
AT = timezone.now()


@dataclass
class Scene:
    body: Body
    published: Meeting
    hidden: Meeting


def make_scene(by: User) -> Scene:
    """Store all of it, let it be found, and mask the name as somebody would who keeps the minutes."""
    body = make_body("Nämnden", kind=Body.Kind.BOARD, profile="committee")
    make_organisation("Brohult")
    published = make_meeting(body, date(2026, 3, 6), source_id="imported", number_as_written="2/2026", title=NAME)
    open_item = _fill(published, f"{PUBLIC} och {NAME}", NAME)
    secret = _fill(published, f"{PUBLIC} och {CONFIDENTIAL}", CONFIDENTIAL, is_confidential=True)
    make_attendance(published, CONFIDENTIAL, section="guest", item_numbers=[secret.number_as_printed])
    _people(published, NAME)
    hidden = make_meeting(body, date(2026, 4, 3), published_at=None, source_id="other")
    _fill(hidden, f"{PUBLIC} och {UNPUBLISHED}", UNPUBLISHED)
    _people(hidden, f"Karl {UNPUBLISHED}")
    _copies(published, open_item, by)
    _read_from(published)
    index_meetings([published.pk, hidden.pk])
    index_people()
    mask(published, NAME, why="private-person", at=AT, by=by)
    index_meetings([published.pk, hidden.pk])
    return Scene(body, published, hidden)


def _fill(meeting: Meeting, title: str, word: str, **fields: Any) -> Item:
    """Store an item with ``word`` in whatever stands under it, and a matter named by it."""
    texts = {"section": word, "carried_over_as_written": word, "background": f"{word} har skrivit. {word}."}
    quotes = {"background_quotes": [make_quote(f"{word} har skrivit.")], "quotes": [make_quote(title)]}
    item = make_item(meeting, title, **texts, **quotes, **fields)
    NamedAttachment.objects.create(item=item, name_as_written=f"Skrivelse från {word}")
    Procedure.objects.create(item=item, kind="proposal", text=f"{word} yrkar bifall", persons=[word])
    SuggestedTask.objects.create(item=item, text=f"{word} återkommer", addressees=[word])
    make_presenter(item, word, organisation_as_written="Brohult")
    facts = {"under": word, "due_as_written": word, "handed_to_as_written": word, "fan_out_as_written": word}
    text = f"att bifalla {word}s ansökan"
    clause = make_clause(
        item, text, **facts, quotes=[make_quote(text, start=40)], fact_quotes={"due": [{"words": word}]}
    )
    make_addressee(clause, word, person=make_person(word), quotes=[make_quote(word)])
    make_matter(title, item)
    return item


def _people(meeting: Meeting, name: str) -> None:
    person = make_person(f"{name} i listan")
    make_attendance(meeting, name, person=person, link_state="linked", role_as_written=f"ombud för {name}", reason=name)
    Signatory.objects.create(meeting=meeting, position=1, name_as_written=name, name_key=name.casefold(), person=person)


def _copies(meeting: Meeting, item: Item, by: User) -> None:
    """Store the words where higher rooms keep them a second time."""
    (clause,) = item.clauses.all()
    earlier = make_clause(make_item(make_meeting(meeting.body, date(2025, 3, 6)), PUBLIC), "att anta det")
    link_clauses(clause, earlier, "revokes", because=f"{NAME} bad om det", at=AT, by=by)
    matter = item.matter_steps.get().matter
    said = {"title": item.title, "wording": clause.text, "is_alike": True, "matter": matter, "clause": clause}
    Anchoring.objects.create(
        body=meeting.body,
        **said,
        clause_public_id=clause.public_id,
        asked_at=AT,
        answer_by=date(2026, 12, 1),
        members_on=date(2026, 3, 6),
    )
    owes = {"what": clause.text, "owner_words": NAME, "owner_kind": "words", "done": "report", "due_kind": "none"}
    Obligation.objects.create(key="k", clause=clause, state="open", **owes)
    today = timezone.localdate()
    up = {"kept_at": "Kommunhuset", "approved_on": today, "put_up_on": today, "announced_at": AT}
    notice = Announcement.objects.create(meeting=meeting, **up)
    AnnouncedItem.objects.create(announcement=notice, item=item, position=1, number="1", title=item.title)


def _read_from(meeting: Meeting) -> None:
    """Let the document that the meeting was read from say the words around its clauses."""
    text = f"Sammanträdet gästades av {NAME}, som bad om att bifalla {NAME}s ansökan. Ruben\nQvist-\ngaard tackar."
    file = StoredFile.objects.create(sha256="c" * 64, size=1, media_type="text/plain")
    source = SourceDocument.objects.create(stored_file=file, path="minutes.txt")
    form = zlib.compress(json.dumps({"text": text}).encode())
    reading = Reading.objects.create(document=source, fingerprint="f", read_with="1", zipped_form=form)
    Meeting.objects.filter(pk=meeting.pk).update(reading_id=reading.public_id)
    assert Clause.objects.filter(meeting=meeting).exists()
