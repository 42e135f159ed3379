"""Which file of the house somebody has brought."""

import pytest

from samverk.records.queries import content_of
from samverk.signing.actions import withdraw_request
from samverk.signing.queries.examined import examined
from samverk.signing.queries.recognised import recognised
from tests.samverk.signing.making import (
    cut_after_first_signature,
    document,
    make_request,
    make_signer_user,
    now,
    penned,
    printed_anew,
    signed_by,
    stripped,
    with_page_added,
    with_page_painted_over,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def request_signed():
    users = [make_signer_user("Karin Ek"), make_signer_user("Olof Ask")]
    request = make_request(users)
    for user in users:
        signed_by(user, request)
    request.refresh_from_db()
    return request


def known(content):
    found = recognised(content, examined(content, at=now()))
    return (found.kind, found.given, found.found) if found else None


def test_the_whole_file(request_signed):
    assert known(content_of(request_signed.current)) == ("whole", 2, 2)


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (cut_after_first_signature, ("cut", 2, 1)),
        (with_page_added, ("extended", 2, 2)),
        (with_page_painted_over, ("extended", 2, 2)),
        (printed_anew, ("copy", 2, 0)),
        (stripped, ("copy", 2, 0)),
    ],
)
def test_what_was_made_of_it(request_signed, change, expected):
    assert known(change(content_of(request_signed.current))) == expected


def test_the_file_as_it_was_before_anybody_signed(request_signed):
    assert known(content_of(request_signed.shown)) == ("before", 2, 0)


def test_a_file_that_is_being_signed():
    users = [make_signer_user("Karin Ek"), make_signer_user("Olof Ask")]
    request = make_request(users)
    signed = signed_by(users[0], request).signed

    assert known(content_of(signed)) == ("so-far", 1, 1)
    assert known(content_of(request.shown)) == ("before", 1, 0)


def test_a_file_whose_signing_was_stopped():
    users = [make_signer_user("Karin Ek"), make_signer_user("Olof Ask")]
    request = make_request(users)
    signed = signed_by(users[0], request).signed
    withdraw_request(request, reason="Fel bilaga", at=now(), by=users[0])

    assert known(content_of(signed)) == ("stopped", 1, 1)


def test_a_file_of_others(request_signed, authorities):
    assert known(document("Någon annans protokoll")) is None
    assert known(penned(document(), authorities.signer("stranger"))) is None


def test_words_alone_say_nothing_before_anybody_has_signed():
    make_request([make_signer_user()])

    assert known(printed_anew(document())) is None
