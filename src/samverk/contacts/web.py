"""Web addresses: nothing but http and https, in the form and in the database."""

from typing import Any

from django import forms
from django.core.validators import URLValidator
from django.db import models
from django.db.models import Q

WEB = URLValidator(schemes=("http", "https"))


def leads_to_the_web(field: str, name: str) -> models.CheckConstraint:
    """Return the constraint that a field of a table is empty or a web address."""
    schemes = Q(**{f"{field}__startswith": "https://"}) | Q(**{f"{field}__startswith": "http://"})
    return models.CheckConstraint(condition=Q(**{field: ""}) | schemes, name=name)


def web_field(label: Any, **options: Any) -> forms.URLField:
    """Return a form's field for a web address that may be left out."""
    return forms.URLField(
        label=label, max_length=500, required=False, assume_scheme="https", validators=[WEB], **options
    )
