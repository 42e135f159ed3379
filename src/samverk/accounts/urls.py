"""Addresses of log-in, settings, users, mandates and bodies."""

from django.urls import path

from samverk.accounts.views import bodies, entering, mandates, mine, password, people, users

app_name = "accounts"
urlpatterns = [
    path("log-in/", entering.LogIn.as_view(), name="log-in"),
    path("log-in/link/", entering.ask_link, name="ask-link"),
    path("link/", entering.use_link, name="press-link"),
    path("link/<token>/", entering.use_link, name="use-link"),
    path("log-out/", entering.LogOut.as_view(), name="log-out"),
    path("password/", password.ChangePassword.as_view(), name="change-password"),
    path("password/new/", password.new_password, name="new-password"),
    path("password/<uidb64>/<token>/", password.ChoosePassword.as_view(), name="choose-password"),
    path("settings/", mine.settings, name="settings"),
    path("settings/delegates/", mine.name_delegate, name="name-delegate"),
    path("settings/delegates/<public_id>/end/", mine.end_delegation, name="end-delegation"),
    path("settings/sessions/", mine.end_sessions, name="end-sessions"),
    path("users/", users.users, name="users"),
    path("users/new/", users.new_user, name="new-user"),
    path("users/<public_id>/", users.user, name="user"),
    path("users/<public_id>/deactivate/", users.deactivate, name="deactivate"),
    path("users/<public_id>/reactivate/", users.reactivate, name="reactivate"),
    path("users/<public_id>/password-link/", users.password_link, name="password-link"),
    path("people/", people.listing, name="people"),
    path("people/new/", people.new_person, name="new-person"),
    path("people/<public_id>/", people.person, name="person"),
    path("people/<public_id>/mandates/", mandates.give, name="give-mandate"),
    path("people/<public_id>/invite/", people.invite, name="invite"),
    path("people/<public_id>/tie/", people.tie, name="tie"),
    path("users/<public_id>/invite/", people.invite_again, name="invite-again"),
    path("users/<public_id>/untie/", people.untie, name="untie"),
    path("mandates/<public_id>/", mandates.mandate, name="mandate"),
    path("mandates/<public_id>/end/", mandates.end, name="end-mandate"),
    path("bodies/", bodies.listing, name="bodies"),
    path("bodies/<public_id>/", bodies.body, name="body"),
]
