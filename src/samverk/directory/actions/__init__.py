"""The only writers of this room."""

from samverk.directory.actions.dated_names import NameInTime, ensure_names
from samverk.directory.actions.ensure_body import ensure_body
from samverk.directory.actions.ensure_mandate import ensure_mandate
from samverk.directory.actions.ensure_organisation import ensure_organisation
from samverk.directory.actions.ensure_person import add_person, ensure_person
from samverk.directory.actions.ensure_venue import ensure_venue
from samverk.directory.actions.mandates import Seating, change_mandate, end_mandate, give_mandate
from samverk.directory.actions.settle_body import settle_body

__all__ = [
    "NameInTime",
    "Seating",
    "add_person",
    "change_mandate",
    "end_mandate",
    "ensure_body",
    "ensure_mandate",
    "ensure_names",
    "ensure_organisation",
    "ensure_person",
    "ensure_venue",
    "give_mandate",
    "settle_body",
]
