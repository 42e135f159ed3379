"""Who takes part: municipalities, the secretariat, regions, companies, associations."""

from django.db import models
from django.db.models import Q

from samverk.directory.models.dated_name import DatedName
from samverk.directory.models.sorted_name import SortedName
from samverk.records.public_id import PublicIdField


class Organisation(SortedName):
    """``code`` is the official municipality code, always four characters, empty for others."""

    class Kind(models.TextChoices):
        MUNICIPALITY = "municipality"
        SECRETARIAT = "secretariat"
        REGION = "region"
        AUTHORITY = "authority"
        COMPANY = "company"
        ASSOCIATION = "association"
        OTHER = "other"

    public_id = PublicIdField()
    kind = models.CharField(max_length=20, choices=Kind.choices, default=Kind.OTHER)
    code = models.CharField(max_length=4, blank=True)
    is_member = models.BooleanField(default=False)
    member_from = models.DateField(null=True, blank=True)
    member_to = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ("sort_key",)
        constraints = (
            models.UniqueConstraint(fields=("code",), condition=~Q(code=""), name="organisation_code_once"),
            models.UniqueConstraint(fields=("key",), name="organisation_name_once"),
        )


class OrganisationName(DatedName):
    organisation = models.ForeignKey(
        Organisation,
        on_delete=models.CASCADE,  # a name is nothing without the thing it names
        related_name="names",
    )

    class Meta:
        constraints = (models.UniqueConstraint(fields=("organisation", "key"), name="organisation_alias_once"),)
