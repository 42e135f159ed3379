"""Addresses of this room. A network stands under the public id of its body."""

from django.urls import path

from samverk.networks import views

app_name = "networks"
urlpatterns = [
    path("", views.networks, name="networks"),
    path("new/", views.propose, name="propose"),
    path("who/", views.who, name="who"),
    path("merge/", views.merge, name="merge"),
    path("domains/", views.domains, name="domains"),
    path("mergers/<public_id>/", views.settle, name="settle"),
    path("waiting/", views.waiting, name="waiting"),
    path("waiting/confirm/", views.confirm_suggested, name="confirm-suggested"),
    path("waiting/<public_id>/", views.suggested, name="suggested"),
    path("waiting/<public_id>/dismiss/", views.dismiss, name="dismiss"),
    path("silent/<public_id>/", views.silent, name="silent"),
    path("changes/", views.changes, name="changes"),
    path("changes/new/", views.new_change, name="new-change"),
    path("changes/<public_id>/", views.change, name="change"),
    path("changes/<public_id>/remind/", views.remind, name="remind"),
    path("changes/<public_id>/<asked_id>/", views.confirm, name="confirm"),
    path("<body_id>/", views.network, name="network"),
    path("<body_id>/attendance/", views.attendance, name="attendance"),
    path("<body_id>/prepare/", views.prepare, name="prepare"),
    path("<body_id>/invite/", views.invite, name="invite"),
    path("<body_id>/start/", views.start, name="start"),
    path("<body_id>/step/", views.step, name="step"),
    path("<body_id>/close/", views.close, name="close"),
    path("<body_id>/plan/", views.plan, name="plan"),
    path("<body_id>/mandate/", views.mandate, name="mandate"),
    path("<body_id>/log/", views.log, name="log"),
    path("<body_id>/members/new/", views.new_member, name="new-member"),
    path("<body_id>/members/<public_id>/", views.contact, name="contact"),
    path("<body_id>/members/<public_id>/end/", views.end_seat, name="end-seat"),
    path("<body_id>/municipalities/<public_id>/", views.answer, name="answer"),
    path("<body_id>/municipalities/<public_id>/leave/", views.leave, name="leave"),
]
