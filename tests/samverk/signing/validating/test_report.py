"""The finding, as it is kept and read again."""

import json

import pytest

from samverk.records.queries import content_of
from samverk.signing import wording
from samverk.signing.messages import REFUSALS
from samverk.signing.queries.examined import examined
from samverk.signing.validating.changes import KINDS
from samverk.signing.validating.report import read_report, worst
from tests.samverk.signing.making import make_request, make_signer_user, now, signed_by, with_page_added


@pytest.mark.django_db
def test_a_report_is_read_as_it_was_kept():
    user = make_signer_user()
    content = with_page_added(content_of(signed_by(user, make_request([user])).signed))
    report = examined(content, at=now())

    assert read_report(json.loads(json.dumps(report.as_json()))) == report


@pytest.mark.parametrize(
    ("indications", "of_the_file"),
    [
        ([], "NO-SIGNATURE"),
        (["TOTAL-PASSED"], "TOTAL-PASSED"),
        (["TOTAL-PASSED", "INDETERMINATE"], "INDETERMINATE"),
        (["TOTAL-FAILED", "INDETERMINATE", "TOTAL-PASSED"], "TOTAL-FAILED"),
    ],
)
def test_the_worst_signature_speaks_for_the_file(indications, of_the_file):
    assert worst(indications) == of_the_file


def test_every_kind_of_change_has_a_sentence():
    assert set(wording.ADDED) == set(KINDS)


def test_no_refusal_says_its_code():
    assert [code for code, sentence in REFUSALS.items() if code in str(sentence)] == []
