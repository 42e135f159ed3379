"""The public addresses, held: they are printed in minutes, cited in letters and linked from elsewhere."""

import pytest
from django.urls import URLPattern, get_resolver

from samverk.records import public_addresses

WHY = (
    "A public address never changes (docs/decisions/permanent-addresses.md): it is printed in minutes that nobody can"
    " print again. Something new gets a line here; what has a line keeps it."
)
HELD = {
    "disclosures:ask": "begar-handlingar/",
    "disclosures:own": "begar-handlingar/egen/<str:token>/",
    "disclosures:own-decision": "begar-handlingar/egen/<str:token>/beslut/",
    "disclosures:own-file": "begar-handlingar/egen/<str:token>/filer/<slug:public_id>/",
    "enquiries:ask": "fraga-om-samarbete/",
    "enquiries:sent": "fraga-om-samarbete/skickat/",
    "enquiries:own": "fraga-om-samarbete/egen/<str:token>/",
    "portal:start": "",
    "portal:robots": "robots.txt",
    "portal:about": "om/",
    "portal:search": "sok/",
    "portal:clauses": "beslut/",
    "portal:clause": "beslut/<slug:public_id>/",
    "portal:embedded": "beslut/<slug:public_id>/inbaddat/",
    "portal:clause-card": "beslut/<slug:public_id>/kort.png",
    "portal:item-card": "punkter/<slug:public_id>/kort.png",
    "portal:meeting-card": "moten/<slug:public_id>/kort.png",
    "portal:card": "kort.png",
    "portal:meetings": "moten/",
    "portal:meeting": "moten/<slug:public_id>/",
    "portal:item": "punkter/<slug:public_id>/",
    "portal:bodies": "organ/",
    "portal:body": "organ/<slug:public_id>/",
    "portal:organisations": "organisationer/",
    "portal:organisation": "organisationer/<slug:public_id>/",
    "portal:persons": "personer/",
    "portal:person": "personer/<slug:public_id>/",
    "portal:matters": "arenden/",
    "portal:matter": "arenden/<slug:public_id>/",
    "portal:figures": "siffror/",
    "portal:attendance": "siffror/narvaro/",
    "portal:clauses-export": "beslut.<slug:form>",
    "portal:meetings-export": "moten.<slug:form>",
    "portal:bodies-export": "organ.<slug:form>",
    "portal:organisations-export": "organisationer.<slug:form>",
    "portal:persons-export": "personer.<slug:form>",
    "portal:matters-export": "arenden.<slug:form>",
    "portal:attendance-export": "siffror/narvaro.<slug:form>",
    "portal:clauses-by-year-export": "siffror/beslut-per-ar.<slug:form>",
    "feeds:decisions": "beslut.atom",
    "feeds:body": "organ/<slug:public_id>.atom",
    "feeds:matter": "arenden/<slug:public_id>.atom",
    "feeds:organisation": "organisationer/<slug:public_id>.atom",
    "feeds:board": "anslagstavla.atom",
    "data:minutes": "protokoll/<slug:public_id>.xml",
    "data:minutes-file": "protokoll/<slug:public_id>.pdf",
    "sitemaps:index": "sitemap.xml",
    "sitemaps:part": "sitemap-<slug:section>-<int:number>.xml",
    "subscriptions:subscribe": "prenumerationer/",
    "subscriptions:sent": "prenumerationer/skickat/",
    "subscriptions:confirm": "prenumerationer/bekrafta/<str:token>/",
    "subscriptions:end": "prenumerationer/avsluta/<str:token>/",
    "planning:year": "kalender/",
    "planning:public-feed": "kalender/offentlig.ics",
    "planning:body-feed": "kalender/organ/<slug:public_id>.ics",
    "planning:meeting": "kalender/moten/<slug:public_id>/",
    "collaborations:collaborations": "samarbeten/",
    "collaborations:collaboration": "samarbeten/<slug:public_id>/",
    "collaborations:export": "samarbeten.<slug:form>",
    "collaborations:report": "samarbeten/organisationer/<slug:public_id>/",
    "collaborations:report-export": "samarbeten/organisationer/<slug:public_id>.<slug:form>",
    "noticeboard:board": "anslagstavla/",
    "noticeboard:body": "anslagstavla/organ/<slug:public_id>/",
    "noticeboard:notice": "anslagstavla/<slug:public_id>/",
    "registry:start": "diarium/",
    "registry:public": "diarium/<slug:public_id>/",
    "registry:public-file": r"^diarium/(?P<public_id>[\w-]+)\.(?P<form>csv|xlsx|json)$",
    "oembed": "oembed",
    "oparl:system": "oparl/v1.1/system",
    "oparl:bodies": "oparl/v1.1/system/bodies",
    "oparl:body": "oparl/v1.1/body/<slug:key>",
    "oparl:list": "oparl/v1.1/body/<slug:key>/<slug:kind>",
    "oparl:object": "oparl/v1.1/<slug:kind>/<slug:key>",
}
# Rooms with no page that is not public.
PUBLIC_ROOMS = {"portal", "feeds", "data", "sitemaps", "subscriptions", "oparl"}


def patterns(resolver, before="", room=""):
    """Yield name and route of every address, English pages left out: they are the same after ``/en/``."""
    for one in resolver.url_patterns:
        route = before + str(one.pattern)
        if isinstance(one, URLPattern):
            yield (f"{room}:{one.name}" if room else one.name or ""), route
        else:
            yield from patterns(one, route, one.namespace or room)


def words_of_the_table():
    values = {name: value for name, value in vars(public_addresses).items() if name.isupper()}
    return {value.partition("/")[0] for value in values.values()}


def is_public(name, route):
    word = route.lstrip("^").partition("/")[0].partition(".")[0]
    return name.partition(":")[0] in PUBLIC_ROOMS | {"oembed"} or word in words_of_the_table()


def test_public_addresses_stand_as_they_were():
    found = {name: route for name, route in patterns(get_resolver()) if is_public(name, route)}

    assert found == HELD, WHY


def test_words_of_addresses_are_small_letters_of_ascii():
    values = [value for name, value in vars(public_addresses).items() if name.isupper()]

    assert [value for value in values if not (value.isascii() and value == value.lower())] == []


@pytest.mark.django_db
def test_english_pages_stand_at_the_same_path(client):
    pages = client.get("/om/"), client.get("/en/om/")

    assert [page.status_code for page in pages] == [200, 200]
    assert [page.headers["Content-Language"] for page in pages] == ["sv", "en"]
