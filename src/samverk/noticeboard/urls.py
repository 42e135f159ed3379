"""Addresses of the notice board: its public pages, and those of the house."""

from django.urls import path

from samverk.noticeboard.views import keeping, public
from samverk.records.public_addresses import BODIES, NOTICE_BOARD

HOUSE = "notice-board/"

app_name = "noticeboard"
urlpatterns = [
    path(f"{NOTICE_BOARD}/", public.board, name="board"),
    path(f"{NOTICE_BOARD}/{BODIES}/<slug:public_id>/", public.body, name="body"),
    path(f"{NOTICE_BOARD}/<slug:public_id>/", public.notice, name="notice"),
    path(f"{HOUSE}meetings/<slug:public_id>/", keeping.announce, name="announce"),
    path(f"{HOUSE}kept/", keeping.history, name="history"),
    path(f"{HOUSE}kept/<slug:public_id>/", keeping.kept, name="kept"),
    path(f"{HOUSE}kept/<slug:public_id>/certificate/", keeping.certificate, name="certificate"),
    path(f"{HOUSE}kept/<slug:public_id>/certificate.pdf", keeping.certificate_file, name="certificate-file"),
    path(f"{HOUSE}kept/<slug:public_id>/put-up/", keeping.put_up, name="put-up"),
    path(f"{HOUSE}kept/<slug:public_id>/away/", keeping.away, name="away"),
    path(f"{HOUSE}kept/<slug:public_id>/take-down/", keeping.take_down, name="take-down"),
]
