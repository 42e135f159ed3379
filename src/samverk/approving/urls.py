"""Addresses of approval."""

from django.urls import path

from samverk.approving import views

app_name = "approving"
urlpatterns = [
    path("", views.start, name="start"),
    path("meetings/<str:public_id>/", views.submit, name="submit"),
    path("meetings/<str:public_id>/items/<str:item_id>/", views.submit, name="submit-item"),
    path("<str:public_id>/", views.submission, name="submission"),
    path("<str:public_id>/approve/", views.approve, name="approve"),
    path("<str:public_id>/send-back/", views.send_back, name="send-back"),
    path("<str:public_id>/withdraw/", views.withdraw, name="withdraw"),
]
