"""Each file of the archive, read: the author's words stand in the text, whatever the format."""

import re

import pytest

from tests.samples.truth import TRUTHS, document_of, even, params

SOFT_BREAK = re.compile(r"(?<=\w)[-\u00ad]\s*\n\s*(?=[a-zåäö])")


@pytest.mark.parametrize("name", params())
def test_the_authors_words_stand_in_the_text(name: str) -> None:
    truth = TRUTHS[name]
    text = even(SOFT_BREAK.sub("", document_of(name).text))
    words = [item["title"] for item in truth["items"]]
    words += [clause["text"] for item in truth["items"] for clause in item["clauses"]]
    words += [*truth["present"], *truth["absent"], *truth["guests"], *truth["others_present"]]

    assert [part for part in words if even(part) not in text] == []
