"""How Django writes forms here: ``FORM_RENDERER`` of the settings names this renderer."""

from django.forms.renderers import DjangoTemplates


class HouseForms(DjangoTemplates):
    """Every form and field by our own templates."""

    form_template_name = "design/form.html"
    field_template_name = "design/field.html"
