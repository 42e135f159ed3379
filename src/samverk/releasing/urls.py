"""Addresses of this room."""

from django.urls import path

from samverk.releasing.views import listing, masking, publishing, reading

app_name = "releasing"
urlpatterns = [
    path("", listing.releases, name="releases"),
    path("masked/", listing.masked, name="masked"),
    path("bodies/<slug:public_id>/", listing.rules, name="rules"),
    path("meetings/<slug:public_id>/", reading.meeting, name="meeting"),
    path("meetings/<slug:public_id>/version/", reading.version, name="version"),
    path("meetings/<slug:public_id>/proposals/", masking.settle, name="settle"),
    path("meetings/<slug:public_id>/mask/", masking.mask, name="mask"),
    path("meetings/<slug:public_id>/maskings/<slug:masking_id>/lift/", masking.lift, name="lift"),
    path("meetings/<slug:public_id>/days/", publishing.days, name="days"),
    path("meetings/<slug:public_id>/publish/", publishing.publish, name="publish"),
    path("meetings/<slug:public_id>/withdraw/", publishing.withdraw, name="withdraw"),
    path("meetings/<slug:public_id>/reviewed/", publishing.reviewed, name="reviewed"),
]
