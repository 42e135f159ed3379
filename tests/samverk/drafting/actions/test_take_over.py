"""A draft that was changed by hand: what differs, and what of it is taken over."""

from datetime import date
from io import BytesIO
from zipfile import ZipFile

import docx
import pytest

from samverk.drafting.actions import bring_back, edit_text, lock_text, seal_of, take_over
from samverk.drafting.models import EditedFile, OlderText
from samverk.drafting.queries.edited import edits_of, read_edited
from samverk.meetings.models import Clause, Item
from samverk.records.models import TrailEntry
from samverk.records.queries import content_of
from samverk.records.refusal import RuleBroken
from tests.samverk.drafting.editing_by_hand import changed, word_file
from tests.samverk.drafting.making import AFTER, add_secret_item, approved, drafted, held

pytestmark = pytest.mark.django_db

FIRST, SECOND = "att godkänna upphandlingen", "att uppdra åt sekretariatet att skriva avtal."
SIX, SEVEN = "Sex anbud kom in.", "Sju anbud kom in."


def brought(scene, content, name="utkast.docx"):
    return bring_back(scene.meeting, content, name=name, with_confidential=True, at=AFTER, by=scene.keeper)


def found(scene, edited):
    minutes = read_edited(content_of(edited.stored_file), edited.name)
    return edits_of(scene.meeting, minutes, with_confidential=True)


def told(scene, edited):
    return [
        (one.subject.value, one.change.value, one.may_be_taken, "".join(part.text for part in one.words))
        for one in found(scene, edited)
    ]


def taken(scene, edited, keys=None):
    keys = [one.key for one in found(scene, edited) if one.may_be_taken] if keys is None else keys
    return take_over(edited, keys, with_confidential=True, at=AFTER, by=scene.keeper)


def refused(act, *args):
    with pytest.raises(RuleBroken) as caught:
        act(*args)
    return caught.value.code


def texts(scene):
    item = Item.objects.get(pk=scene.items[1].pk)
    return item.background, list(item.clauses.order_by("position").values_list("text", flat=True))


def test_a_file_that_nobody_changed_differs_in_nothing():
    scene = drafted(held())

    assert told(scene, brought(scene, word_file(scene))) == []


def test_a_file_that_a_word_processor_saved_again_differs_in_nothing():
    scene = drafted(held())

    assert told(scene, brought(scene, changed(word_file(scene)))) == []


def test_differences_are_shown_clause_by_clause():
    scene = drafted(held())
    content = changed(word_file(scene), (SIX, SEVEN), (FIRST, "att godkänna hela upphandlingen"), (SECOND, ""))

    assert told(scene, brought(scene, content)) == [
        ("text", "changed", True, "Upphandlingen har beretts.\nSexSju anbud kom in."),
        ("clause", "changed", True, "att godkänna hela upphandlingen"),
        ("clause", "removed", False, SECOND),
    ]


def test_nothing_is_taken_over_before_somebody_says_so():
    scene = drafted(held())
    before = texts(scene)

    brought(scene, changed(word_file(scene), (SIX, SEVEN)))

    assert texts(scene) == before


def test_what_is_taken_over_keeps_its_older_text():
    scene = drafted(held())
    edited = brought(scene, changed(word_file(scene), (SIX, SEVEN), (FIRST, "att godkänna hela upphandlingen")))

    count = taken(scene, edited)

    assert count == 2
    assert texts(scene) == (
        f"Upphandlingen har beretts.\n{SEVEN}",
        ["att godkänna hela upphandlingen", SECOND],
    )
    assert sorted(OlderText.objects.values_list("text", "clause__text")) == [
        (f"Upphandlingen har beretts.\n{SIX}", None),
        (FIRST, "att godkänna hela upphandlingen"),
    ]
    assert TrailEntry.objects.get(act="draft-edits-taken-over").detail["count"] == 2
    assert told(scene, edited) == []


def test_what_is_left_stays_and_can_be_taken_later():
    scene = drafted(held())
    edited = brought(scene, changed(word_file(scene), (SIX, SEVEN), (FIRST, "att godkänna hela upphandlingen")))
    text, clause = found(scene, edited)

    taken(scene, edited, [clause.key])

    assert texts(scene) == (f"Upphandlingen har beretts.\n{SIX}", ["att godkänna hela upphandlingen", SECOND])
    assert [one.key for one in found(scene, edited)] == [text.key]


@pytest.mark.parametrize(
    ("replaced", "below", "difference"),
    [
        ([], (FIRST, "att anslå 900 000 kr"), ("clause", "added")),
        ([(SECOND, "")], None, ("clause", "removed")),
        ([("Mia Kvarnsele, Kvarnsele, kommundirektör", "")], None, ("attendee", "removed")),
        ([("Mia Kvarnsele yrkar avslag.", "Mia Kvarnsele yrkar bifall.")], None, ("step", "changed")),
        ([("§ 2 Gemensam upphandling", "§ 2 Gemensam upphandling av el")], None, ("item", "changed")),
    ],
)
def test_a_file_decides_nothing(replaced, below, difference):
    scene = drafted(held())
    before = (texts(scene), scene.meeting.attendances.count(), Clause.objects.count())
    edited = brought(scene, changed(word_file(scene), *replaced, added_below=below))

    (only,) = found(scene, edited)
    code = refused(taken, scene, edited, [only.key])

    assert ((only.subject.value, only.change.value), only.may_be_taken, code) == (difference, False, "edits-changed")
    assert (texts(scene), scene.meeting.attendances.count(), Clause.objects.count()) == before


def test_a_paragraph_that_nobody_touched_stays_letter_by_letter():
    scene = held()
    item = scene.items[1]
    Item.objects.filter(pk=item.pk).update(background=f"Avtal  med  två mellanslag.\n{SIX}")
    drafted(scene)

    taken(scene, brought(scene, changed(word_file(scene), (SIX, SEVEN))))

    assert texts(scene)[0] == f"Avtal  med  två mellanslag.\n{SEVEN}"


def test_the_line_that_says_that_it_is_a_draft_is_never_part_of_the_text():
    scene = drafted(held())
    last = scene.items[2]
    Item.objects.filter(pk=last.pk).update(background="Inga frågor kom upp.")

    taken(scene, brought(scene, changed(word_file(scene), ("Inga frågor kom upp.", "En fråga kom upp."))))

    assert Item.objects.get(pk=last.pk).background == "En fråga kom upp."


def test_a_draft_that_changed_meanwhile_is_not_written_over():
    scene = drafted(held())
    edited = brought(scene, changed(word_file(scene), (SIX, SEVEN)))
    keys = [one.key for one in found(scene, edited)]
    item = Item.objects.get(pk=scene.items[1].pk)
    edit_text(item, text="Nytt.", seen=seal_of(item.background), at=AFTER, by=scene.keeper)

    assert refused(taken, scene, edited, keys) == "edits-changed"
    assert texts(scene)[0] == "Nytt."


def test_of_several_either_all_are_taken_or_none():
    scene = drafted(held())
    edited = brought(scene, changed(word_file(scene), (SIX, SEVEN)))
    (text,) = found(scene, edited)

    assert refused(taken, scene, edited, [text.key, "unknown"]) == "edits-changed"
    assert texts(scene)[0].endswith(SIX)


def test_nothing_chosen_is_said_so():
    scene = drafted(held())

    assert refused(taken, scene, brought(scene, changed(word_file(scene), (SIX, SEVEN))), []) == "nothing-chosen"


def test_approved_minutes_take_nothing_over():
    scene = drafted(held())
    content = changed(word_file(scene), (SIX, SEVEN))
    edited = brought(scene, content)
    keys = [one.key for one in found(scene, edited)]
    approved(scene)

    assert refused(taken, scene, edited, keys) == "not-a-draft"
    assert refused(brought, scene, content) == "not-a-draft"
    assert texts(scene)[0].endswith(SIX)


def test_a_text_that_is_being_approved_takes_nothing_over():
    scene = drafted(held())
    edited = brought(scene, changed(word_file(scene), (SIX, SEVEN)))
    lock_text(scene.meeting, at=AFTER)

    assert refused(taken, scene, edited) == "text-is-locked"


def test_minutes_of_another_meeting_are_refused():
    scene = drafted(held())
    other = changed(word_file(scene), ("Styrelsens protokoll 2/2026", "Styrelsens protokoll 7/2026"))

    assert refused(brought, scene, other) == "edited-file-of-another-meeting"
    assert EditedFile.objects.count() == 0


def test_a_day_that_was_put_right_by_hand_is_shown_and_no_other_meeting():
    scene = drafted(held())
    field = "Tid/Plats: 2026-03-06 kl. 09.00-12.00, Sammanträdesrummet Eken"
    assert scene.meeting.held_on == date(2026, 3, 6)

    edited = brought(scene, changed(word_file(scene), (field, field.replace("03-06", "03-07"))))

    assert told(scene, edited) == [("date", "changed", False, "2026-03-0607")]


def letter():
    document = docx.Document()
    document.add_paragraph("Hej! Tack för senast. Vi hörs.")
    stored = BytesIO()
    document.save(stored)
    return stored.getvalue()


def packed(**members):
    stored = BytesIO()
    with ZipFile(stored, "w") as package:
        for name, content in members.items():
            package.writestr(name.replace("__", "/"), content)
    return stored.getvalue()


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "paper-empty"),
        (letter(), "edited-file-no-minutes"),
        (b"PK\x03\x04 broken", "paper-broken"),
        (b"%PDF-1.7 broken", "edited-file-unreadable"),
        (b"MZ\x90\x00\x00", "paper-of-unknown-kind"),
        (b"Styrelsens protokoll 2/2026", "edited-file-of-other-kind"),
        (b"x" * 10_000_001, "edited-file-too-large"),
        (packed(**{"word__document.xml": "<x/>", "word__vbaProject.bin": "x"}), "paper-with-macros"),
        (packed(**{"word__document.xml": "no xml at all"}), "edited-file-unreadable"),
        (packed(**{"word__document.xml": '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'}), None),
    ],
)
def test_what_is_no_draft_is_refused_and_kept_nowhere(content, code):
    scene = drafted(held())

    refusal = refused(brought, scene, content)

    assert refusal == (code or "edited-file-unreadable")
    assert EditedFile.objects.count() == 0


def test_a_file_brought_twice_is_kept_once():
    scene = drafted(held())
    content = changed(word_file(scene), (SIX, SEVEN))

    assert brought(scene, content) == brought(scene, content, "igen.docx")


def test_an_open_document_is_read_as_well_as_confidential_items():
    scene = held()
    add_secret_item(scene)
    drafted(scene)
    edited = brought(scene, changed(word_file(scene), ("att hemlighålla priset", "att hemlighålla priserna")))

    assert told(scene, edited) == [("clause", "changed", True, "att hemlighålla prisetpriserna")]
