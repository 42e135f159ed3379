"""The only writers of this room."""

from samverk.disclosures.actions.answer import answer_request
from samverk.disclosures.actions.ask import Wanted, ask_for_documents
from samverk.disclosures.actions.assess import Assessment, assess_document, confirm_assessment
from samverk.disclosures.actions.decide import Decided, ask_for_decision, make_decision
from samverk.disclosures.actions.fetch import note_fetched
from samverk.disclosures.actions.forget import forget_asker
from samverk.disclosures.actions.identify import add_document, add_entry, remove_document
from samverk.disclosures.actions.keep_rules import keep_rules
from samverk.disclosures.actions.mask import mask_passage, take_copy, unmask_passage, write_copy
from samverk.disclosures.actions.put_off import put_off
from samverk.disclosures.actions.remind import remind_of_request
from samverk.disclosures.actions.take import take_over, take_request
from samverk.disclosures.actions.withdraw import withdraw_request

__all__ = [
    "Assessment",
    "Decided",
    "Wanted",
    "add_document",
    "add_entry",
    "answer_request",
    "ask_for_decision",
    "ask_for_documents",
    "assess_document",
    "confirm_assessment",
    "forget_asker",
    "keep_rules",
    "make_decision",
    "mask_passage",
    "note_fetched",
    "put_off",
    "remind_of_request",
    "remove_document",
    "take_copy",
    "take_over",
    "take_request",
    "unmask_passage",
    "withdraw_request",
    "write_copy",
]
