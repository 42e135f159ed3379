"""How each kind of object is made of what the gate lets through; one file for each group of kinds.

``keys`` are those of everything public; ``objects`` makes the objects of some keys, with a fixed number of queries,
and leaves out every key that is not public.
"""

from samverk.publishing.oparl.objects.crossing import Crossing
from samverk.publishing.oparl.objects.files import FILES
from samverk.publishing.oparl.objects.items import AGENDA_ITEMS
from samverk.publishing.oparl.objects.locations import LOCATIONS
from samverk.publishing.oparl.objects.meetings import MEETINGS
from samverk.publishing.oparl.objects.memberships import MEMBERSHIPS
from samverk.publishing.oparl.objects.organizations import ORGANIZATIONS
from samverk.publishing.oparl.objects.papers import CONSULTATIONS, PAPERS
from samverk.publishing.oparl.objects.persons import PERSONS
from samverk.publishing.oparl.objects.terms import TERMS

CROSSINGS: dict[str, Crossing] = {
    crossing.kind: crossing
    for crossing in (
        TERMS,
        ORGANIZATIONS,
        PERSONS,
        MEMBERSHIPS,
        MEETINGS,
        AGENDA_ITEMS,
        PAPERS,
        CONSULTATIONS,
        FILES,
        LOCATIONS,
    )
}
