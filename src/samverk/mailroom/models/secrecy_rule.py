"""Which mail to a body is marked for secrecy, provisionally, when the house registers it by itself."""

from django.db import models

from samverk.directory.models import Body
from samverk.records.public_id import PublicIdField


class SecrecyRule(models.Model):
    """``sender`` is an address, or a domain that begins with "@"; empty, it stands for whoever says that what they
    send is confidential. ``section`` is the section of the law, such as "OSL 21 kap. 7 §".

    Source: SFS 2009:400, 5 kap. 5 §.
    """

    public_id = PublicIdField()
    body = models.ForeignKey(
        Body,
        on_delete=models.CASCADE,  # a rule is the body's own
        related_name="secrecy_rules",
    )
    sender = models.CharField(max_length=254, blank=True)
    section = models.CharField(max_length=120)

    class Meta:
        ordering = ("body", "sender")
        constraints = (models.UniqueConstraint(fields=("body", "sender"), name="secrecy_rule_once_a_sender"),)

    def __str__(self) -> str:
        return self.section
