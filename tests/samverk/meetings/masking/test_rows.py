"""Every column of text that minutes are kept in is masked, or said to hold no words."""

from django.apps import apps
from django.db import models

from samverk.meetings.masking.rows import NO_WORDS, columns_with_words
from samverk.meetings.models import MaskedWords, Masking
from samverk.records.public_id import PublicIdField

SEALED = (Masking, MaskedWords)


def test_a_column_of_text_is_masked_or_named_as_one_without_words() -> None:
    models_here = [model for model in apps.get_app_config("meetings").get_models() if model not in SEALED]
    masked = {f"{model._meta.model_name}.{name}" for model in models_here for name, _limit in columns_with_words(model)}
    texts = {
        f"{model._meta.model_name}.{field.attname}"
        for model in models_here
        for field in model._meta.concrete_fields
        if isinstance(field, models.CharField | models.TextField | models.JSONField)
        and not isinstance(field, PublicIdField)
        and not field.choices
    }

    assert texts - masked == NO_WORDS


def test_a_column_has_room_for_a_mark() -> None:
    models_here = [model for model in apps.get_app_config("meetings").get_models() if model not in SEALED]

    assert [
        (model.__name__, name)
        for model in models_here
        for name, limit in columns_with_words(model)
        if limit is not None and limit < 20
    ] == []
