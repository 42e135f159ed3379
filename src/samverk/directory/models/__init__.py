"""Organisations, bodies, persons and mandates: all of it dated."""

from samverk.directory.models.body import Body, BodyName
from samverk.directory.models.mandate import Mandate
from samverk.directory.models.organisation import Organisation, OrganisationName
from samverk.directory.models.person import Person, PersonName
from samverk.directory.models.venue import Venue, VenueName

__all__ = [
    "Body",
    "BodyName",
    "Mandate",
    "Organisation",
    "OrganisationName",
    "Person",
    "PersonName",
    "Venue",
    "VenueName",
]
