"""Addresses of this room."""

from django.urls import path, re_path

from samverk.preservation.views import disposing, holding, plan, protocols

FORM = r"\.(?P<form>csv|xlsx|json)$"

app_name = "preservation"
urlpatterns = [
    path("", disposing.start, name="start"),
    path("count/", disposing.count, name="count"),
    path("plan/", plan.plan, name="plan"),
    path("plan/begin/", plan.begin, name="begin"),
    path("plan/draft/", plan.draft, name="draft"),
    path("plan/draft/add/", plan.add_row, name="add-row"),
    path("plan/draft/adopt/", plan.adopt, name="adopt"),
    path("plan/draft/discard/", plan.discard, name="discard"),
    path("plan/draft/<slug:public_id>/change/", plan.change_row, name="change-row"),
    path("plan/draft/<slug:public_id>/remove/", plan.remove_row, name="remove-row"),
    path("plan/<int:number>/", plan.version, name="version"),
    re_path(rf"^plan/(?P<number>\d{{1,6}}){FORM}", plan.version_file, name="version-file"),
    path("due/<slug:key>/", disposing.due, name="due"),
    path("due/<slug:key>/propose/", disposing.propose, name="propose"),
    path("due/<slug:key>/hold/<int:thing_id>/", holding.place_on_thing, name="hold-thing"),
    path("disposals/<slug:public_id>/", disposing.disposal, name="disposal"),
    path("disposals/<slug:public_id>/approve/", disposing.approve, name="approve"),
    path("disposals/<slug:public_id>/refuse/", disposing.refuse, name="refuse"),
    path("disposals/<slug:public_id>/withdraw/", disposing.withdraw, name="withdraw"),
    path("protocols/", protocols.protocols, name="protocols"),
    re_path(rf"^protocols{FORM}", protocols.protocols_file, name="protocols-file"),
    path("protocols/<slug:public_id>/", protocols.protocol, name="protocol"),
    re_path(rf"^protocols/(?P<public_id>[\w-]+){FORM}", protocols.protocol_file, name="protocol-file"),
    path("holds/", holding.holds, name="holds"),
    path("holds/place/", holding.place, name="hold"),
    path("holds/<slug:public_id>/lift/", holding.lift, name="lift"),
]
