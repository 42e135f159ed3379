"""Addresses of this room."""

from django.urls import path

from samverk.arrangements import views

app_name = "arrangements"
urlpatterns = [
    path("", views.start, name="start"),
    path("mine/", views.mine, name="mine"),
    path("polls/", views.polls, name="polls"),
    path("polls/new/", views.new_poll, name="new-poll"),
    path("polls/<public_id>/", views.poll, name="poll"),
    path("polls/<public_id>/answers/<asked_id>/", views.answer_poll, name="answer-poll"),
    path("polls/<public_id>/choose/", views.choose, name="choose"),
    path("polls/<public_id>/remind/", views.remind_poll, name="remind-poll"),
    path("polls/<public_id>/close/", views.close_poll, name="close-poll"),
    path("polls/<public_id>/reopen/", views.reopen_poll, name="reopen-poll"),
    path("rotas/", views.rotas, name="rotas"),
    path("rotas/<public_id>/", views.rota, name="rota"),
    path("rotas/<public_id>/plan/", views.plan, name="plan-rota"),
    path("rotas/<public_id>/seats/", views.seat, name="fix-seat"),
    path("rotas/<public_id>/seats/<seat_id>/remove/", views.remove_seat, name="unfix-seat"),
    path("rotas/<public_id>/remind/<meeting_id>/", views.remind, name="remind-preparers"),
    path("turns/<public_id>/", views.turn, name="turn"),
    path("turns/<public_id>/substitute/", views.substitute, name="substitute"),
    path("turns/<public_id>/swap/", views.swap, name="swap"),
    path("swaps/<public_id>/answer/", views.answer_swap, name="answer-swap"),
    path("venues/", views.venues, name="venues"),
    path("venues/new/", views.new_venue, name="new-venue"),
    path("venues/<public_id>/", views.venue, name="venue"),
    path("venues/<public_id>/edit/", views.edit_venue, name="edit-venue"),
    path("venues/<public_id>/names/", views.name_venue, name="name-venue"),
    path("venues/<public_id>/merge/", views.merge_venue, name="merge-venue"),
    path("bookings/", views.bookings, name="bookings"),
    path("bookings/new/", views.new_booking, name="new-booking"),
    path("bookings/rotation/", views.rotation, name="rotation"),
    path("bookings/<public_id>/", views.booking, name="booking"),
    path("bookings/<public_id>/advance/", views.advance, name="advance-booking"),
    path("bookings/<public_id>/cancel/", views.cancel, name="cancel-booking"),
    path("bookings/<public_id>/again/", views.again, name="request-again"),
]
