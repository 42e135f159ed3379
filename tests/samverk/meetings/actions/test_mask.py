"""Masked words stand nowhere in the register, also after the minutes are read again, and come back when lifted."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.db.models import Model

from minutebook.model.minutes import Minutes
from samverk.accounts.models import User
from samverk.directory.queries import load_name_index, make_linker
from samverk.matters.models import Matter
from samverk.meetings.actions.mask import lift_masking, mask_words
from samverk.meetings.actions.register_minutes import register_minutes
from samverk.meetings.masking.masker import masker_of
from samverk.meetings.models import (
    Attendance,
    Clause,
    ClauseAddressee,
    Item,
    MaskedWords,
    Masking,
    MatterStep,
    Meeting,
)
from samverk.meetings.registering.known_rows import PARTS
from samverk.meetings.registering.registration import Registered, Registration
from samverk.records.models import TrailEntry
from samverk.records.refusal import RuleBroken
from tests.factories import make_mandate, make_organisation, make_person
from tests.samverk.written_minutes import WrittenMinutes, assigned

pytestmark = pytest.mark.django_db
DAY = date(2016, 3, 17)
AT = datetime(2026, 11, 27, 12, 0, tzinfo=UTC)
NAME = "Eva Ståhl"
TABLES: tuple[type[Model], ...] = (Meeting, Item, Clause, MatterStep, *PARTS)


def minutes(*, clause: str = f"att bevilja {NAME}s ansökan") -> Minutes:
    written = WrittenMinutes().head("Nämnden", DAY, "2/2016")
    written.present("Anna Berg", "Storvik").present(NAME, "Ekby")
    written.item(
        "1",
        f"Ansökan från {NAME}",
        clause,
        (f"att uppdra åt {NAME} att återkomma", assigned(NAME, due=DAY)),
        background=f"{NAME} har sökt bidrag.\nDet är EVA STÅHLS andra ansökan.",
        tasks=(f"{NAME} lämnar kvitton.",),
        presenters=((NAME, "Ekby"),),
    )
    written.item("2", "Nätverk", "att inrätta ett nätverk")
    return written.signed(NAME, "sökande").minutes()


def register(of: Minutes, meeting_id: int | None = None) -> Registered:
    asked = Registration(of, f"nämnden|{DAY}|2/2016", meeting_id, source_id="source", reading_id="reading")
    return register_minutes(asked, make_linker(load_name_index()))


@pytest.fixture
def meeting() -> Meeting:
    ekby = make_organisation("Ekby")
    make_mandate(make_person(NAME), ekby)
    return Meeting.objects.get(pk=register(minutes()).meeting_id)


def everything() -> dict[str, list[dict[str, Any]]]:
    return {model.__name__: list(model._default_manager.order_by("pk").values()) for model in TABLES}


def folded_everything() -> str:
    return str(everything()).casefold()


def mask(meeting: Meeting, secretary: User, words: str = NAME, **more: Any) -> Masking:
    return mask_words(meeting, words, why=Masking.Why.PRIVATE_PERSON, at=AT, by=secretary, **more)


def test_masked_words_stand_nowhere_in_the_register(meeting: Meeting, secretary: User) -> None:
    assert Attendance.objects.filter(person__isnull=False).exists()

    mask(meeting, secretary)

    assert "ståhl" not in folded_everything()
    assert Item.objects.get(position=1).title.startswith("Ansökan från [maskerat ")
    assert Item.objects.get(position=2).title == "Nätverk"


def test_a_masked_name_is_linked_to_nobody(meeting: Meeting, secretary: User) -> None:
    mask(meeting, secretary)

    named = Attendance.objects.get(position=2)
    assert (named.person_id, named.link_state) == (None, Attendance.LinkState.UNLINKED)
    assert named.name_key == named.name_as_written
    assert list(ClauseAddressee.objects.values_list("person", "body")) == [(None, None)]


def test_the_trail_does_not_repeat_the_words(meeting: Meeting, secretary: User) -> None:
    made = mask(meeting, secretary)

    entry = TrailEntry.objects.get(act="words-masked")
    assert entry.detail == {"masking": str(made.public_id), "why": "private-person"}


def test_read_again_the_minutes_stay_masked_and_unchanged(meeting: Meeting, secretary: User) -> None:
    mask(meeting, secretary)
    before = everything()

    answer = register(minutes(), meeting.pk)

    assert not answer.is_changed
    assert everything() == before


def test_words_of_a_later_reading_are_masked_as_well(meeting: Meeting, secretary: User) -> None:
    mask(meeting, secretary)

    register(minutes(clause="att avslå Eva\nStåhls ansökan"), meeting.pk)

    assert "ståhl" not in folded_everything()


def test_lifted_the_words_stand_where_they_stood(meeting: Meeting, secretary: User) -> None:
    texts = list(Clause.objects.values_list("text", "quotes")), list(Item.objects.values_list("title", "background"))
    made = mask(meeting, secretary)

    lift_masking(made, at=AT, by=secretary)

    now = list(Clause.objects.values_list("text", "quotes")), list(Item.objects.values_list("title", "background"))
    assert now == texts
    with pytest.raises(RuleBroken, match="already-lifted"):
        lift_masking(made, at=AT, by=secretary)


def test_a_name_within_a_masked_passage_comes_out_of_its_own_mask(meeting: Meeting, secretary: User) -> None:
    mask(meeting, secretary)
    passage = mask(meeting, secretary, f"bevilja {NAME}s ansökan")
    assert MaskedWords.objects.filter(masking=passage, words=f"bevilja {NAME}s ansökan").exists()

    lift_masking(passage, at=AT, by=secretary)

    (clause, *_) = Clause.objects.order_by("position")
    assert clause.text.startswith("att bevilja [maskerat ")
    assert clause.text.endswith(" ansökan")


def test_words_copied_with_their_marks_are_understood(meeting: Meeting, secretary: User) -> None:
    mask(meeting, secretary)
    shown = Clause.objects.order_by("position")[0].text

    assert mask(meeting, secretary, shown).words == f"att bevilja {NAME}s ansökan"


def test_a_name_that_begins_in_one_quote_and_ends_in_the_next_is_masked_and_put_back(
    meeting: Meeting, secretary: User
) -> None:
    quotes = [{"words": "ansökan från Eva", "start": 0}, {"words": "Ståhl beviljas", "start": 20}]
    Clause.objects.filter(position=1).update(quotes=quotes)

    made = mask(meeting, secretary)

    masked = [quote["words"] for quote in Clause.objects.get(position=1).quotes]
    assert [words.startswith("[maskerat ") for words in masked] == [False, True]
    assert ["Eva" in masked[0], "Ståhl" in masked[1]] == [False, False]
    lift_masking(made, at=AT, by=secretary)
    assert Clause.objects.get(position=1).quotes == quotes


def test_a_title_of_a_matter_is_masked_with_the_item(meeting: Meeting, secretary: User) -> None:
    matter = Matter.objects.create(title=f"Ansökan från {NAME}")
    MatterStep.objects.create(matter=matter, item=Item.objects.get(position=1), evidence={"title": NAME})

    made = mask(meeting, secretary)

    matter.refresh_from_db()
    assert matter.title == Item.objects.get(position=1).title
    assert "ståhl" not in folded_everything()
    lift_masking(made, at=AT, by=secretary)
    matter.refresh_from_db()
    assert matter.title == f"Ansökan från {NAME}"


def test_a_text_without_room_for_marks_is_masked_as_a_whole(meeting: Meeting, secretary: User) -> None:
    long_name = "Bo " * 80 + "och Eva Ståhl"
    Attendance.objects.filter(position=2).update(role_as_written=long_name[-200:])

    made = mask(meeting, secretary, "Bo")

    named = Attendance.objects.get(position=2)
    assert masker_of(meeting.pk).true(named.role_as_written) == long_name[-200:]
    assert len(named.role_as_written) < 30
    assert made.taken_out.filter(words=long_name[-200:]).exists()


@pytest.mark.parametrize(
    ("words", "code"), [("Karin Lund", "nothing-to-mask"), (" – ", "too-few-words"), ("X", "too-few-words")]
)
def test_what_cannot_be_masked_is_refused(meeting: Meeting, secretary: User, words: str, code: str) -> None:
    with pytest.raises(RuleBroken, match=code):
        mask(meeting, secretary, words)
    assert not Masking.objects.exists()


def test_the_same_words_are_masked_once(meeting: Meeting, secretary: User) -> None:
    mask(meeting, secretary)

    with pytest.raises(RuleBroken, match="already-masked"):
        mask(meeting, secretary, "eva  STÅHL")


def test_a_draft_is_altered_not_masked(meeting: Meeting, secretary: User) -> None:
    Meeting.objects.filter(pk=meeting.pk).update(source_id="", state=Meeting.State.DRAFTED)

    with pytest.raises(RuleBroken, match="not-to-be-masked"):
        mask(meeting, secretary)


def test_words_that_stand_in_the_source_only_are_kept_for_what_shows_it(meeting: Meeting, secretary: User) -> None:
    mask(meeting, secretary, "Karin Lund", stands_elsewhere=True)

    assert masker_of(meeting.pk).masked("Ring Karin Lund.") == "Ring [maskerat]."
