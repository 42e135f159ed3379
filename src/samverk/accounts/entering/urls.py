"""Addresses of second factors, under the names by which django-allauth looks for them."""

from allauth.mfa.base import views as second_factors
from allauth.mfa.recovery_codes import views as recovery_codes
from allauth.mfa.totp import views as apps
from allauth.mfa.webauthn import views as passkeys
from django.urls import path
from django.views.generic import RedirectView

from samverk.accounts.views.entering import LogIn, PasskeyLogIn
from samverk.accounts.views.second_factors import RemovePasskey

to_settings = RedirectView.as_view(pattern_name="accounts:settings")

urlpatterns = [
    path("log-in/", LogIn.as_view(), name="account_login"),
    path("log-in/second-factor/", second_factors.authenticate, name="mfa_authenticate"),
    path("log-in/passkey/", PasskeyLogIn.as_view(), name="mfa_login_webauthn"),
    path("settings/second-factors/", to_settings, name="mfa_index"),
    path("settings/app/", apps.activate_totp, name="mfa_activate_totp"),
    path("settings/app/remove/", apps.deactivate_totp, name="mfa_deactivate_totp"),
    path("settings/passkeys/", to_settings, name="mfa_list_webauthn"),
    path("settings/passkeys/add/", passkeys.add_webauthn, name="mfa_add_webauthn"),
    path("settings/passkeys/<int:pk>/", passkeys.edit_webauthn, name="mfa_edit_webauthn"),
    path("settings/passkeys/<int:pk>/remove/", RemovePasskey.as_view(), name="mfa_remove_webauthn"),
    path("settings/recovery-codes/", recovery_codes.view_recovery_codes, name="mfa_view_recovery_codes"),
    path("settings/recovery-codes/new/", recovery_codes.generate_recovery_codes, name="mfa_generate_recovery_codes"),
]
