"""How forms are written here, and what those have in common that anybody may send."""

from django import forms
from django.forms.renderers import DjangoTemplates
from django.utils.translation import gettext_lazy as _


class HouseForms(DjangoTemplates):
    """Every form and field by our own templates; ``FORM_RENDERER`` of the settings names this renderer."""

    form_template_name = "design/form.html"
    field_template_name = "design/field.html"


class ForAnybody(forms.Form):
    """A form for whoever comes by. Nobody sees ``website`` (``design/for_machines.html``): a machine fills it in."""

    website = forms.CharField(label=_("Leave this empty"), required=False, max_length=500)

    @property
    def shown(self) -> list[forms.BoundField]:
        """Return the fields that people see."""
        return [field for field in self.visible_fields() if field.name != "website"]

    @property
    def is_by_a_machine(self) -> bool:
        """Tell whether what nobody sees was filled in."""
        return bool(self.cleaned_data.get("website"))
