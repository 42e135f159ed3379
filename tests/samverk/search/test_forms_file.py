"""The list of forms as a file."""

from pathlib import Path

import marisa_trie
import pytest

from samverk.search.forms_file import rule, write_forms


@pytest.mark.parametrize(
    ("form", "base", "expected"),
    [
        ("ärendet", "ärende", b"\x01"),
        ("kommun", "kommun", b"\x00"),
        ("gick", "gå", b"\x03" + "å".encode()),
        ("bättre", "god", b"\x06god"),
    ],
)
def test_a_rule_leads_from_the_form_to_its_base(form: str, base: str, expected: bytes) -> None:
    assert rule(form, base) == expected


def test_a_plain_word_wins_over_a_name_spelt_alike(tmp_path: Path) -> None:
    path = tmp_path / "forms.trie"

    write_forms([("Holmens", "Holmen"), ("holmens", "holme"), ("Ekbys", "Ekby")], path)

    trie = marisa_trie.BytesTrie()
    trie.load(str(path))
    assert sorted(trie.items()) == [("ekbys", b"\x01"), ("holmens", b"\x02")]
    assert [child.name for child in tmp_path.iterdir()] == ["forms.trie"]
