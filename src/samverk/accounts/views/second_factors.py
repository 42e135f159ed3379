"""What django-allauth's pages of second factors leave out."""

from typing import Any

from allauth.mfa.adapter import get_adapter
from allauth.mfa.webauthn.views import RemoveWebAuthnView
from django.http import HttpResponse


class RemovePasskey(RemoveWebAuthnView):  # type: ignore[misc]
    """Removing a passkey; the last second factor stays where one is demanded."""

    def form_valid(self, form: Any) -> HttpResponse:
        """Remove the passkey, or say why it stays."""
        if not get_adapter().can_delete_authenticator(self.object):
            form.add_error(None, get_adapter().validation_error("cannot_delete_authenticator"))
            again: HttpResponse = self.render_to_response(self.get_context_data(form=form))
            return again
        response: HttpResponse = super().form_valid(form)
        return response
