"""Keeping the suggested threads of matters up to date."""

from django.db import transaction

from samverk.archive.models import MatterSuggestion, SuggestedStep
from samverk.archive.suggesting.matters import Thread, find_threads

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
    for key, thread in threads.items():
        _keep(known.get(key), key, thread)
    return len(threads)


def _keep(suggestion: MatterSuggestion | None, key: str, thread: Thread) -> None:
    told = {"title": thread.title[:300], "strength": thread.strength, "evidence": {"terms": sorted(thread.words)}}
    if suggestion is None:
        suggestion, _ = MatterSuggestion.objects.get_or_create(key=key, defaults=told)
    elif any(getattr(suggestion, name) != value for name, value in told.items()):
        MatterSuggestion.objects.filter(pk=suggestion.pk).update(**told)
    there = dict(suggestion.steps.values_list("item_id", "evidence"))
    if there != thread.steps:
        suggestion.steps.all().delete()
        SuggestedStep.objects.bulk_create(
            SuggestedStep(suggestion=suggestion, item_id=item, evidence=evidence)
            for item, evidence in thread.steps.items()
        )
