"""Addresses of this room."""

from django.urls import path

from samverk.rounds import views

app_name = "rounds"
urlpatterns = [
    path("", views.rounds, name="rounds"),
    path("new/", views.new, name="new"),
    path("own/<token>/", views.own, name="own"),
    path("own/<token>/files/<answer_id>/", views.own_file, name="own-file"),
    path("<public_id>/", views.round_page, name="round"),
    path("<public_id>/result.csv", views.export, name="export"),
    path("<public_id>/files/<answer_id>/", views.file, name="file"),
    path("<public_id>/answers/<asked_id>/colleagues/", views.name_one, name="name-colleague"),
    path("<public_id>/colleagues/<colleague_id>/", views.change_colleague, name="colleague"),
    path("<public_id>/answers/<asked_id>/", views.answer, name="answer"),
    path("<public_id>/history/", views.history, name="history"),
    path("<public_id>/remind/", views.remind, name="remind"),
    path("<public_id>/close/", views.close, name="close"),
    path("<public_id>/reopen/", views.reopen, name="reopen"),
]
