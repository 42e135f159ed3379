"""Addresses of this room."""

from django.urls import path

from samverk.collaborations import views

app_name = "collaborations"
urlpatterns = [
    path("", views.collaborations, name="collaborations"),
    path("register.<slug:form>", views.export, name="export"),
    path("new/", views.new, name="new"),
    path("keeping/", views.keeping, name="keeping"),
    path("keeping/publish/", views.publish_all, name="publish-all"),
    path("keeping/remarks/<int:row>/", views.settle, name="settle"),
    path("review/", views.review, name="review"),
    path("review/<public_id>/", views.answer, name="answer"),
    path("review/<public_id>/remind/", views.remind, name="remind"),
    path("organisations/<slug:public_id>.<slug:form>", views.report_export, name="report-export"),
    path("organisations/<slug:public_id>/", views.report, name="report"),
    path("<slug:public_id>/", views.collaboration, name="collaboration"),
    path("<slug:public_id>/edit/", views.edit, name="edit"),
    path("<slug:public_id>/agreement/", views.agreement, name="agreement"),
    *(path(f"<slug:public_id>/acts/{act}/", views.act, {"act": act}, name=act + "-entry") for act in views.ACTS),
]
