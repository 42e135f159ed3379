"""Addresses of the notice board: its public pages, and those of the house."""

from django.urls import path

from samverk.noticeboard.views import keeping, public

app_name = "noticeboard"
urlpatterns = [
    path("", public.board, name="board"),
    path("bodies/<slug:public_id>/", public.body, name="body"),
    path("meetings/<slug:public_id>/", keeping.announce, name="announce"),
    path("kept/", keeping.history, name="history"),
    path("kept/<slug:public_id>/", keeping.kept, name="kept"),
    path("kept/<slug:public_id>/certificate/", keeping.certificate, name="certificate"),
    path("kept/<slug:public_id>/put-up/", keeping.put_up, name="put-up"),
    path("kept/<slug:public_id>/away/", keeping.away, name="away"),
    path("kept/<slug:public_id>/take-down/", keeping.take_down, name="take-down"),
    path("<slug:public_id>/", public.notice, name="notice"),
]
