"""One matter in several meetings is suggested with its evidence; what is everywhere, or only once, is not."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from minutebook.model.clause import Kind, Meaning, ReturnsTo, VerbClass
from minutebook.model.minutes import Minutes
from minutebook.model.when import When
from samverk.accounts.models import User
from samverk.archive.actions.settle_matters import confirm_matter, dismiss_matter
from samverk.archive.actions.suggest_matters import suggest_matters
from samverk.archive.models import MatterSuggestion
from samverk.archive.suggesting.matters import marks_of
from samverk.matters.models import Matter
from samverk.meetings.models import Item, MatterStep
from samverk.records.refusal import RuleBroken
from tests.samverk.archive.actions.conftest import Bring
from tests.samverk.written_minutes import WrittenMinutes


def meeting(number: int, *titles: str, background: str = "", returns: date | None = None) -> Minutes:
    day = date(2015, 1, 9) + timedelta(days=21 * number)
    page = WrittenMinutes().head("Gruppen", day, f"{number}/2015")
    meaning = Meaning((Kind.NOTE,), (VerbClass.NOTE,))
    if returns:
        when = When(returns.year, returns.month, returns.day)
        meaning = Meaning((Kind.POSTPONE,), (VerbClass.RETURN,), returns_to=ReturnsTo(None, when, ()))
    for place, title in enumerate(titles, start=1):
        page.item(str(place), title, (f"att återkomma om {title}", meaning), background=background)
    return page.minutes()


def bring_all(bring: Bring, *minutes: Minutes) -> None:
    bring({f"{number}.docx": one for number, one in enumerate(minutes)})


def titles_of(suggestion: MatterSuggestion) -> list[str]:
    return [step.item.title for step in suggestion.steps.all()]


def threads() -> dict[str, list[str]]:
    return {suggestion.key: titles_of(suggestion) for suggestion in MatterSuggestion.objects.filter(state="open")}


def test_items_that_share_a_rare_name_in_quotation_marks_are_one_thread(bring: Bring) -> None:
    bring_all(
        bring,
        meeting(1, "Projektet ”Skogsbro”", "Budget"),
        meeting(2, "Rapport om ”Skogsbro”", "Trafik"),
        meeting(3, "Ekonomi"),
    )

    suggest_matters()

    assert threads()["«skogsbro»"] == ["Projektet ”Skogsbro”", "Rapport om ”Skogsbro”"]


def test_inflections_and_compounds_are_one_word(bring: Bring) -> None:
    bring_all(bring, meeting(1, "Biblioteksnätverket", "A"), meeting(2, "Nytt biblioteksnätverk", "B"), meeting(3, "C"))

    suggest_matters()

    (found,) = [items for items in threads().values() if len(items) == 2]
    assert found == ["Biblioteksnätverket", "Nytt biblioteksnätverk"]


def test_a_word_of_every_meeting_joins_nothing(bring: Bring) -> None:
    bring_all(bring, *(meeting(number, "Rapport") for number in range(1, 9)))

    assert suggest_matters() == 0


def test_background_that_quotes_the_name_is_a_step_with_its_evidence(bring: Bring) -> None:
    bring_all(
        bring,
        meeting(1, "Projektet ”Skogsbro”"),
        meeting(2, "Start för ”Skogsbro”"),
        meeting(3, "Övrigt arbete", background="Läget i ”Skogsbro” redovisades."),
    )

    suggest_matters()

    suggestion = MatterSuggestion.objects.get(key="«skogsbro»")
    assert titles_of(suggestion) == ["Projektet ”Skogsbro”", "Start för ”Skogsbro”", "Övrigt arbete"]
    assert suggestion.steps.last().evidence == {"quoted": "Skogsbro"}


def test_a_clause_that_sends_the_matter_to_the_other_meeting_is_evidence(bring: Bring) -> None:
    second = date(2015, 1, 9) + timedelta(days=42)
    bring_all(bring, meeting(1, "Anropstrafik", returns=second), meeting(2, "Anropstrafik"), meeting(3, "Annat"))

    suggest_matters()

    step = MatterSuggestion.objects.get(title="Anropstrafik").steps.first()
    assert step.evidence["returns_on"] == second.isoformat()


def test_a_confirmed_thread_is_a_matter_with_steps(bring: Bring, secretary: User) -> None:
    bring_all(bring, meeting(1, "”Skogsbro”"), meeting(2, "Mer om ”Skogsbro”"), meeting(3, "Annat"))
    suggest_matters()
    suggestion = MatterSuggestion.objects.get(key="«skogsbro»")

    matter = confirm_matter(suggestion, by=secretary, title="Skogsbron")

    assert (matter.title, Matter.objects.count()) == ("Skogsbron", 1)
    assert list(MatterStep.objects.values_list("item__title", "confirmed_by")) == [
        ("”Skogsbro”", secretary.pk),
        ("Mer om ”Skogsbro”", secretary.pk),
    ]
    with pytest.raises(RuleBroken, match="already-settled"):
        confirm_matter(suggestion, by=secretary)


def test_only_chosen_items_become_steps_and_none_is_refused(bring: Bring, secretary: User) -> None:
    bring_all(bring, meeting(1, "”Skogsbro”"), meeting(2, "Mer om ”Skogsbro”"), meeting(3, "Annat"))
    suggest_matters()
    suggestion = MatterSuggestion.objects.get(key="«skogsbro»")

    with pytest.raises(RuleBroken, match="nothing-to-change"):
        confirm_matter(suggestion, by=secretary, item_ids=[])
    confirm_matter(suggestion, by=secretary, item_ids=[Item.objects.get(title="”Skogsbro”").pk])

    assert list(MatterStep.objects.values_list("item__title", flat=True)) == ["”Skogsbro”"]


def test_what_was_dismissed_is_not_suggested_again(bring: Bring, secretary: User) -> None:
    bring_all(bring, meeting(1, "”Skogsbro”"), meeting(2, "Mer om ”Skogsbro”"), meeting(3, "Annat"))
    suggest_matters()
    dismiss_matter(MatterSuggestion.objects.get(key="«skogsbro»"), by=secretary)

    suggest_matters()

    assert threads() == {}
    assert MatterSuggestion.objects.count() == 1


def test_suggesting_again_changes_nothing(bring: Bring) -> None:
    bring_all(bring, meeting(1, "”Skogsbro”"), meeting(2, "Mer om ”Skogsbro”"), meeting(3, "Annat"))
    suggest_matters()
    before = list(MatterSuggestion.objects.values())

    suggest_matters()

    assert list(MatterSuggestion.objects.values()) == before


def test_queries_do_not_grow_with_the_register(bring: Bring) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            suggest_matters()
        return len(captured)

    bring_all(bring, *(meeting(number, f"Unikt{number * 7}") for number in range(1, 4)))
    few = queries()
    bring_all(bring, *(meeting(number, f"Unikt{number * 7}") for number in range(1, 12)))

    assert queries() == few


def test_a_year_makes_a_common_word_a_mark_of_its_own() -> None:
    assert "budget 2018" in marks_of("Budget 2018")
    assert "2018" not in marks_of("Budget 2018")
