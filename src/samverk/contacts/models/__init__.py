"""Contact persons of outside bodies, visits, what came back, invitations, and networks of others."""

from samverk.contacts.models.contact_person import ContactPerson
from samverk.contacts.models.invitation import Going, OutsideInvitation
from samverk.contacts.models.network import OutsideNetwork, TakesPart
from samverk.contacts.models.report_back import ReportBack
from samverk.contacts.models.visit import Question, Visit

__all__ = [
    "ContactPerson",
    "Going",
    "OutsideInvitation",
    "OutsideNetwork",
    "Question",
    "ReportBack",
    "TakesPart",
    "Visit",
]
