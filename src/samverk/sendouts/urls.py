"""Addresses of this room."""

from django.urls import path

from samverk.sendouts.views import own, reading, sending, writing

app_name = "sendouts"
urlpatterns = [
    path("", reading.sendouts, name="sendouts"),
    path("new/", writing.new, name="new"),
    path("own/<str:token>/", own.own, name="own"),
    path("own/<str:token>/reply/", own.reply, name="reply"),
    path("<slug:public_id>/", reading.sendout, name="sendout"),
    path("<slug:public_id>/edit/", writing.edit, name="edit"),
    path("<slug:public_id>/again/", writing.again, name="again"),
    path("<slug:public_id>/preview/", sending.preview, name="preview"),
    path("<slug:public_id>/send/", sending.send, name="send"),
    path("<slug:public_id>/schedule/", sending.schedule, name="schedule"),
    path("<slug:public_id>/schedule-before/", sending.schedule_before, name="schedule-before"),
    path("<slug:public_id>/take-back/", sending.take_back, name="take-back"),
    path("<slug:public_id>/discard/", sending.discard, name="discard"),
    path("<slug:public_id>/attach/", writing.attach, name="attach"),
    path("<slug:public_id>/attachments/<slug:attachment_id>/", reading.attachment, name="attachment"),
    path("<slug:public_id>/attachments/<slug:attachment_id>/detach/", writing.detach, name="detach"),
    path("<slug:public_id>/recipients/<slug:recipient_id>/", reading.recipient, name="recipient"),
    path("<slug:public_id>/recipients/<slug:recipient_id>/correct/", reading.correct, name="correct"),
]
