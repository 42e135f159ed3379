"""Addresses of log-in and users."""

from django.urls import path

from samverk.accounts import views

app_name = "accounts"
urlpatterns = [
    path("log-in/", views.LogIn.as_view(), name="log-in"),
    path("log-out/", views.LogOut.as_view(), name="log-out"),
    path("password/", views.ChangePassword.as_view(), name="change-password"),
    path("password/<uidb64>/<token>/", views.ChoosePassword.as_view(), name="choose-password"),
    path("users/", views.users, name="users"),
    path("users/new/", views.new_user, name="new-user"),
    path("users/<public_id>/", views.user, name="user"),
    path("users/<public_id>/deactivate/", views.deactivate, name="deactivate"),
    path("users/<public_id>/reactivate/", views.reactivate, name="reactivate"),
    path("users/<public_id>/password-link/", views.password_link, name="password-link"),
]
