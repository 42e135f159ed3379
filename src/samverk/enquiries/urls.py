"""Addresses of requests for cooperation: the pages of whoever asks from outside, and those of the house."""

from collections.abc import Callable

from django.http import HttpResponseBase
from django.urls import path
from django.views.generic import RedirectView

from samverk.enquiries.views import asking, keeping, own, reading
from samverk.records.public_addresses import COOPERATION_SENT, COOPERATION_WANTED, OWN

HOUSE = "enquiries/"


def moved(view: str) -> Callable[..., HttpResponseBase]:
    """Return a view that leads from an address of before to where ``view`` answers now."""
    return RedirectView.as_view(pattern_name=f"enquiries:{view}", permanent=True, query_string=True)


app_name = "enquiries"
urlpatterns = [
    path(f"{COOPERATION_WANTED}/", asking.ask, name="ask"),
    path(f"{COOPERATION_SENT}/", asking.sent, name="sent"),
    path(f"{COOPERATION_WANTED}/{OWN}/<str:token>/", own.own, name="own"),
    # Before the addresses of the house, which would take these words for ids.
    path(f"{HOUSE}ask/", moved("ask")),
    path(f"{HOUSE}ask/sent/", moved("sent")),
    path(f"{HOUSE}own/<str:token>/", moved("own")),
    path(HOUSE, reading.enquiries, name="enquiries"),
    path(f"{HOUSE}new/", asking.new, name="new"),
    path(f"{HOUSE}bodies/<slug:public_id>/", keeping.rules, name="rules"),
    path(f"{HOUSE}<slug:public_id>/", reading.enquiry, name="enquiry"),
    path(f"{HOUSE}<slug:public_id>/members/", keeping.members, name="members"),
    path(f"{HOUSE}<slug:public_id>/agenda/", keeping.agenda, name="agenda"),
    path(f"{HOUSE}<slug:public_id>/answer/", keeping.answer, name="answer"),
    path(f"{HOUSE}<slug:public_id>/withdraw/", asking.withdraw, name="withdraw"),
]
