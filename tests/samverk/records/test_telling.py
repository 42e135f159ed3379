"""Saying on the next page what was done, or what was refused."""

import pytest
from django.contrib.messages import get_messages
from django.contrib.messages.storage.base import BaseStorage
from django.test import RequestFactory

from samverk.records.refusal import RuleBroken
from samverk.records.telling import telling, worded_by

WORDED = worded_by({"too-late": "It is too late."})


class InHand(BaseStorage):
    """Keeps the sentences of one request."""

    def _get(self, *args, **kwargs):
        return [], True

    def _store(self, messages, response, *args, **kwargs):
        return []


@pytest.fixture
def request_in_hand():
    request = RequestFactory().post("/")
    request._messages = InHand(request)
    return request


def said(request):
    return [(message.level_tag, message.message) for message in get_messages(request)]


def test_what_was_done_is_said(request_in_hand):
    with telling(WORDED, request_in_hand, "It is done."):
        pass

    assert said(request_in_hand) == [("success", "It is done.")]


def test_a_refusal_is_said_in_the_words_of_the_room_and_nothing_else(request_in_hand):
    with telling(WORDED, request_in_hand, "It is done."):
        raise RuleBroken("too-late")

    assert said(request_in_hand) == [("error", "It is too late.")]


def test_where_there_is_nothing_to_say_nothing_is_said(request_in_hand):
    with telling(WORDED, request_in_hand):
        pass

    assert said(request_in_hand) == []


def test_what_is_no_refusal_goes_on(request_in_hand):
    with pytest.raises(ValueError, match="broken"), telling(WORDED, request_in_hand, "It is done."):
        raise ValueError("broken")
