"""Addresses of this room."""

from django.urls import path

from samverk.intake.views import following, grouping, proposing, settling

app_name = "intake"
urlpatterns = [
    path("", proposing.mine, name="mine"),
    path("queue/", settling.queue, name="queue"),
    path("new/", proposing.new, name="new"),
    path("matters/<slug:public_id>/", following.matter, name="matter"),
    path("groups/", grouping.groups, name="groups"),
    path("groups/new/<slug:clause_id>/", grouping.new_group, name="new-group"),
    path("groups/<slug:public_id>/", grouping.group, name="group"),
    path("<slug:public_id>/", settling.proposal, name="proposal"),
    path("<slug:public_id>/change/", proposing.change, name="change"),
    path("<slug:public_id>/submit/", proposing.submit, name="submit"),
    path("<slug:public_id>/withdraw/", proposing.withdraw, name="withdraw"),
    path("<slug:public_id>/accept/", settling.accept, name="accept"),
    path("<slug:public_id>/send-back/", settling.send_back, name="send-back"),
    path("<slug:public_id>/postpone/", settling.postpone, name="postpone"),
    path("<slug:public_id>/refer/", settling.refer, name="refer"),
    path("<slug:public_id>/papers/<slug:paper_id>/", proposing.paper, name="paper"),
    path("<slug:public_id>/papers/<slug:paper_id>/remove/", proposing.remove_paper, name="remove-paper"),
]
