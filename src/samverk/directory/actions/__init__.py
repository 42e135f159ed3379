"""The only writers of this room."""

from samverk.directory.actions.dated_names import NameInTime, ensure_names
from samverk.directory.actions.ensure_body import ensure_body
from samverk.directory.actions.ensure_mandate import ensure_mandate
from samverk.directory.actions.ensure_organisation import ensure_organisation
from samverk.directory.actions.ensure_person import add_person, ensure_person
from samverk.directory.actions.ensure_venue import ensure_venue

__all__ = [
    "NameInTime",
    "add_person",
    "ensure_body",
    "ensure_mandate",
    "ensure_names",
    "ensure_organisation",
    "ensure_person",
    "ensure_venue",
]
