"""Addresses of this room."""

from django.urls import path

from samverk.archive.views import bringing, correcting, directory, originals, publishing, reviewing

app_name = "archive"
urlpatterns = [
    path("", bringing.import_page, name="import"),
    path("runs/<public_id>/", bringing.run, name="run"),
    path("runs/<public_id>/progress/", bringing.run_progress, name="run-progress"),
    path("publish/", publishing.publish, name="publish"),
    path("review/", reviewing.review, name="review"),
    path("review/<queue>/", reviewing.review, name="review-queue"),
    path("directory/people/<public_id>/split/", directory.split, name="split-person"),
    path("directory/<kind>/", directory.entries, name="entries"),
    path("directory/<kind>/<public_id>/", directory.entry, name="entry"),
    path("names/accept-unambiguous/", reviewing.accept_unambiguous, name="accept-unambiguous"),
    path("names/<public_id>/", reviewing.link_name, name="link-name"),
    path("names/<public_id>/settle/", reviewing.settle_name, name="settle-name"),
    path("matters/<public_id>/settle/", reviewing.settle_matter, name="settle-matter"),
    path("tasks/<public_id>/settle/", reviewing.settle_suggested_task, name="settle-task"),
    path("findings/<public_id>/settle/", reviewing.settle_finding, name="settle-finding"),
    path("readings/<public_id>/settle/", reviewing.settle_reading, name="settle-reading"),
    path("originals/", originals.documents, name="documents"),
    path("originals/<public_id>/", originals.document, name="document"),
    path("originals/<public_id>/file/", originals.original, name="original"),
    path("originals/<public_id>/publish/", publishing.publish_one, name="publish-meeting"),
    path("originals/<public_id>/mark/", correcting.mark, name="mark"),
    path("originals/<public_id>/facts/<fact_id>/", correcting.fact, name="fact"),
    path("originals/<public_id>/corrections/<correction_id>/withdraw/", correcting.withdraw, name="withdraw"),
]
