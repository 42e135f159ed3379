"""Invented minutes in the styles of many houses, each beside what must be read out of it."""

import json
from pathlib import Path

import pytest

from minutebook import read_file, recognise
from minutebook.model.schema import to_json

SAMPLES = Path(__file__).parent / "samples"
TEXTS = sorted(path for path in SAMPLES.iterdir() if path.suffix in (".txt", ".md"))
PEOPLE = ("name", "organisation", "role", "arrived", "left", "chair", "secretary", "deputy_for")
DECISION = ("text", "under", "in_prose")


def essence_of(form: dict) -> dict:
    """Return what a sample's expectation states: the plain values, without places."""
    return {
        **{key: form[key] for key in ("is_minutes", "body", "number", "date", "start", "end", "place")},
        **{
            section: [{key: person[key] for key in PEOPLE if person[key]} for person in form[section]]
            for section in ("present", "absent", "guests")
        },
        "items": [_item(item) for item in form["items"]],
        "signatories": [[signer["name"], signer["role"]] for signer in form["signatories"]],
    }


def _item(item: dict) -> dict:
    found = {
        "number": item["number"],
        "title": item["title"],
        "decisions": [{key: clause[key] for key in DECISION if clause[key]} for clause in item["decisions"]],
        "presenters": [presenter["name"] for presenter in item["presenters"]],
        "procedures": [
            [
                step["kind"],
                *step["persons"],
                *(step[key] for key in ("yes", "no", "abstained") if step[key] is not None),
            ]
            for step in item["procedures"]
        ],
    }
    return {key: value for key, value in found.items() if value or key in ("number", "title")}


@pytest.mark.parametrize("text", TEXTS, ids=lambda path: path.stem)
def test_a_house_is_read(text: Path) -> None:
    expected = json.loads(text.with_suffix(".json").read_text(encoding="utf-8"))

    form = to_json(recognise(read_file(text)))

    assert essence_of(form) == expected


def test_there_are_samples_of_at_least_twenty_five_houses() -> None:
    assert len(TEXTS) >= 25
