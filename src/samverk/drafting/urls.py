"""Addresses of this room."""

from django.urls import path

from samverk.drafting.views import approving, commenting, edited, editing, files, reading

app_name = "drafting"
urlpatterns = [
    path("", reading.drafts, name="drafts"),
    path("<str:public_id>/", reading.meeting, name="meeting"),
    path("<str:public_id>/minutes.<str:form>", files.minutes, name="file"),
    path("<str:public_id>/items/<str:item_id>/extract.<str:form>", files.item, name="item-file"),
    path("<str:public_id>/clauses/<str:clause_id>/extract.<str:form>", files.clause, name="clause-file"),
    path("<str:public_id>/style/", edited.style, name="style"),
    path("<str:public_id>/edited/", edited.bring_back, name="bring-back"),
    path("<str:public_id>/edited/<str:file_id>/", edited.edited, name="edited"),
    path("<str:public_id>/items/<str:item_id>/", reading.item_extract, name="item"),
    path("<str:public_id>/items/<str:item_id>/edit/", editing.edit, name="edit"),
    path("<str:public_id>/items/<str:item_id>/comment/", commenting.comment_on_item, name="comment-on-item"),
    path("<str:public_id>/items/<str:item_id>/correct/", editing.correct_item, name="correct-item"),
    path("<str:public_id>/clauses/<str:clause_id>/", reading.clause_extract, name="clause"),
    path("<str:public_id>/comment/", commenting.comment, name="comment"),
    path("<str:public_id>/comments/<str:comment_id>/", commenting.settle, name="settle"),
    path("<str:public_id>/correct/", editing.correct, name="correct"),
    path("<str:public_id>/send/", approving.send, name="send"),
    path("<str:public_id>/approval/", approving.approval, name="approval"),
    path("<str:public_id>/organisations/<str:organisation_id>/", approving.organisation, name="organisation"),
]
