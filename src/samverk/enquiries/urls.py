"""Addresses of this room."""

from django.urls import path

from samverk.enquiries.views import asking, keeping, own, reading

app_name = "enquiries"
urlpatterns = [
    path("", reading.enquiries, name="enquiries"),
    path("ask/", asking.ask, name="ask"),
    path("ask/sent/", asking.sent, name="sent"),
    path("new/", asking.new, name="new"),
    path("own/<str:token>/", own.own, name="own"),
    path("bodies/<slug:public_id>/", keeping.rules, name="rules"),
    path("<slug:public_id>/", reading.enquiry, name="enquiry"),
    path("<slug:public_id>/members/", keeping.members, name="members"),
    path("<slug:public_id>/agenda/", keeping.agenda, name="agenda"),
    path("<slug:public_id>/answer/", keeping.answer, name="answer"),
    path("<slug:public_id>/withdraw/", asking.withdraw, name="withdraw"),
]
