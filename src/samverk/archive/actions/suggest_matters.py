"""Keeping the suggested threads of matters up to date."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from samverk.archive.models import MatterSuggestion, SuggestedStep
from samverk.archive.suggesting.matters import Thread, find_threads
from samverk.records.inserting import insert_rows

MOST = 500
KEY_LENGTH = 200


@transaction.atomic
def suggest_matters() -> int:
    """Suggest threads of matters; return how many suggestions are open.

    What a person confirmed or dismissed is not suggested again, under none of the words that held it together. What
    no longer holds together is taken away.
    """
    settled = MatterSuggestion.objects.exclude(state=MatterSuggestion.State.OPEN)
    answered = {word for words in settled.values_list("evidence__terms", flat=True) for word in words or ()}
    threads = {
        thread.key[:KEY_LENGTH]: thread for thread in find_threads()[:MOST] if not answered.intersection(thread.words)
    }
    known = {row.key: row for row in MatterSuggestion.objects.select_for_update().filter(state="open")}
    MatterSuggestion.objects.filter(pk__in=[row.pk for key, row in known.items() if key not in threads]).delete()
    kept = {key: _keep(known.get(key), key, thread) for key, thread in threads.items()}
    _keep_steps({kept[key].pk: thread for key, thread in threads.items()})
    return len(threads)


def _keep(suggestion: MatterSuggestion | None, key: str, thread: Thread) -> MatterSuggestion:
    written = sorted({word for step in thread.steps.values() for word in step.get("terms", ())})
    evidence = {"terms": sorted(thread.words), "written": written}
    told = {"title": thread.title[:300], "strength": thread.strength, "evidence": evidence}
    if suggestion is None:
        return MatterSuggestion.objects.get_or_create(key=key, defaults=told)[0]
    if any(getattr(suggestion, name) != value for name, value in told.items()):
        MatterSuggestion.objects.filter(pk=suggestion.pk).update(**told)
    return suggestion


def _keep_steps(threads: Mapping[int, Thread]) -> None:
    """Store the steps of those threads whose steps differ from what is stored."""
    there: dict[int, dict[int, Any]] = {suggestion: {} for suggestion in threads}
    rows = SuggestedStep.objects.filter(suggestion__in=list(threads))
    for suggestion, item, evidence in rows.values_list("suggestion_id", "item_id", "evidence"):
        there[suggestion][item] = evidence
    changed = {suggestion: thread for suggestion, thread in threads.items() if there[suggestion] != thread.steps}
    SuggestedStep.objects.filter(suggestion__in=[pk for pk in changed if there[pk]]).delete()
    insert_rows(
        SuggestedStep,
        [
            SuggestedStep(suggestion_id=suggestion, item_id=item, evidence=evidence)
            for suggestion, thread in changed.items()
            for item, evidence in thread.steps.items()
        ],
    )
