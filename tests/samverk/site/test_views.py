"""The pages that say that something could not be done."""

import pytest
from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.test import RequestFactory

from samverk.site import views


@pytest.mark.parametrize(
    ("view", "words", "status"),
    [
        (views.bad_request, (SuspiciousOperation(),), 400),
        (views.forbidden, (PermissionDenied(),), 403),
        (views.refused_form, ("",), 403),
        (views.not_found, (Exception(),), 404),
        (views.too_large, (10,), 413),
        (views.server_error, (), 500),
    ],
)
def test_each_refusal_is_a_page_of_its_own_status_in_swedish(view, words, status):
    response = view(RequestFactory().get("/"), *words)

    assert response.status_code == status
    assert '<html lang="sv">' in response.content.decode()


def test_server_error_answers_even_if_its_page_is_broken(settings):
    settings.TEMPLATES = [{"BACKEND": "django.template.backends.django.DjangoTemplates", "APP_DIRS": False}]

    response = views.server_error(RequestFactory().get("/"))

    assert (response.status_code, response.content.decode()) == (500, views.LAST_WORDS)
