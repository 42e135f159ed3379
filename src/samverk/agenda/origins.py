"""How it stands with what a clause ordered, when its matter returns.

The rooms above know; ``samverk/site/flow.py`` names the functions that tell.
"""

from collections.abc import Callable, Collection, Mapping

OriginTeller = Callable[[Collection[int]], Mapping[int, str]]
ORIGIN_TELLERS: list[OriginTeller] = []


def how_origins_stand(clause_ids: Collection[int]) -> dict[int, str]:
    """Return by clause how it stands, in a sentence that anybody may read who reads the agenda; empty asks nobody."""
    if not clause_ids:
        return {}
    told: dict[int, list[str]] = {}
    for teller in ORIGIN_TELLERS:
        for clause_id, sentence in teller(clause_ids).items():
            told.setdefault(clause_id, []).append(sentence)
    return {clause_id: " ".join(sentences) for clause_id, sentences in told.items()}
