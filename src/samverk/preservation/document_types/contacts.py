"""What is kept of outside bodies: whom one writes to there, and their visits."""

from django.db.models import F
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samverk.contacts.models import ContactPerson, Visit
from samverk.preservation.document_type import DocumentType, Rows

HAS_BEEN = (Visit.State.HELD, Visit.State.CANCELLED)


def _ended() -> Rows:
    return ContactPerson.objects.annotate(event=F("ended_on")).select_related("organisation")


def _person(person: ContactPerson) -> str:
    assert person.ended_on is not None
    told = {"organisation": person.organisation.name, "day": date_format(person.ended_on)}
    return _("Contact person at %(organisation)s until %(day)s") % told


def _past() -> Rows:
    return Visit.objects.filter(state__in=HAS_BEEN).annotate(event=F("on")).select_related("organisation", "body")


def _visit(visit: Visit) -> str:
    told = {"organisation": visit.organisation.name, "body": visit.body.name, "day": date_format(visit.on)}
    return _("Visit of %(organisation)s to %(body)s on %(day)s") % told


CONTACT_PERSONS = DocumentType(
    key="contact-person",
    name=gettext_lazy("Contact persons of outside bodies who are so no more"),
    counted_from=gettext_lazy("the day from which the person is no contact any more"),
    what_goes=gettext_lazy("Name, role, address and telephone number go. The organisation stays."),
    rows=_ended,
    label=_person,
)
VISITS = DocumentType(
    key="visit",
    name=gettext_lazy("Visits of outside bodies that have been"),
    counted_from=gettext_lazy("the day of the visit"),
    what_goes=gettext_lazy("The visit goes with its questions, answers and briefing. What came back from it stays."),
    rows=_past,
    label=_visit,
    shown=lambda visit: visit.title,
)
