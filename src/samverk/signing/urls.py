"""Addresses of this room."""

from django.urls import path

from samverk.signing import views

app_name = "signing"
urlpatterns = [
    path("", views.mine, name="mine"),
    path("validate/", views.validate, name="validate"),
    path("root.pem", views.root, name="root"),
    path("findings/<public_id>/", views.finding, name="finding"),
    path("findings/<public_id>/json/", views.finding_json, name="finding-json"),
    path("<public_id>/", views.request_page, name="request"),
    path("<public_id>/sign/", views.sign, name="sign"),
    path("<public_id>/refuse/", views.refuse, name="refuse"),
    path("<public_id>/shown/", views.shown_file, name="shown-file"),
    path("<public_id>/file/", views.signed_file, name="file"),
    path("<public_id>/check/", views.check_again, name="check"),
    path("<public_id>/remind/", views.remind, name="remind"),
    path("<public_id>/extend/", views.extend, name="extend"),
    path("<public_id>/withdraw/", views.withdraw, name="withdraw"),
]
