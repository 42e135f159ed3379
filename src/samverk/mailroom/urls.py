"""Addresses of this room."""

from django.urls import path

from samverk.mailroom.views import filing, reading, sources

app_name = "mailroom"
urlpatterns = [
    path("", reading.queue, name="queue"),
    path("sources/", sources.sources, name="sources"),
    path("refused/<slug:public_id>/settle/", sources.settle_refused, name="settle-refused"),
    path("bodies/<slug:public_id>/", sources.rules, name="rules"),
    path("rules/<slug:public_id>/remove/", sources.remove_rule, name="remove-rule"),
    path("files/<slug:public_id>/", reading.file, name="file"),
    path("<slug:public_id>/", reading.mail, name="mail"),
    path("<slug:public_id>/original/", reading.original, name="original"),
    path("<slug:public_id>/file/", filing.file_under, name="file-under"),
    path("<slug:public_id>/register/", filing.register, name="register"),
    path("<slug:public_id>/back/", filing.take_back, name="take-back"),
    path("<slug:public_id>/aside/", filing.set_aside, name="set-aside"),
    path("<slug:public_id>/hand/", filing.hand, name="hand"),
]
